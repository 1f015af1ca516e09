/** Where a mail is sent that a gateway is to send on as a fax (RFC 3192). @param number as E.164. */
export function faxAddress(number: string, domain: string): string {
  return `FAX=${number}@${domain}`;
}
