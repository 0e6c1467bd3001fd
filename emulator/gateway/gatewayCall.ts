/** One request to the gateway, read. */
export interface GatewayCall {
  method: string
  /** Decoded, without query. */
  path: string
  authorization: string | undefined
  body: Buffer
}

/** What the gateway answers: a status and a JSON body. */
export interface GatewayReply {
  status: number
  body: unknown
  /** Already JSON text; sent as it is instead of `body`. */
  text?: string
}
