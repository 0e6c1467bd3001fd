/** What an admin action answers: the `data` of the envelope, or a raw body for the calls that answer in bytes. */
export interface AdminAnswer {
  data?: unknown
  transactionId?: string
  /** Sent as it is, outside the envelope. */
  raw?: { contentType: string; body: Buffer }
}

/** One action of the SDK's envelope; throws WireError to refuse. */
export type AdminAction = (params: Record<string, unknown>) => AdminAnswer | Promise<AdminAnswer>
