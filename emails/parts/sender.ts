/** Where a mail's standing links lead: absolute addresses of ours. */
export type Sender = {
  appUrl: string;
  supportUrl: string;
  policyUrl: string;
  /** The version that the booking's details were collected under. */
  policyVersion: number;
};
