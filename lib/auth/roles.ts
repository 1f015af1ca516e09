/** What an employee is here for. One has one; what it opens is said by each verb and page, and nothing opens all. */
export const roles = [
  "billing_clerk",
  "customer_service",
  "product_manager",
  "privacy_officer",
  "owner",
] as const;

export type Role = (typeof roles)[number];
