/** Why an address stays when its person is erased: for the mail that says so, and for that many days. No domain claims it. */
export const receipt = "receipt";
export const receiptDays = 3;
