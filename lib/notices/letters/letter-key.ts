/** For which keys of letters are made: they live with their letters, beside the vault and not in it. */
export const letterKey = "letter";
