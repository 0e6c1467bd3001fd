/** What WeChat's server interfaces answer; `errcode` 0 is success. */
export interface WeixinReply {
  errcode: number
  errmsg: string
  [field: string]: unknown
}

/** A refusal with WeChat's own number. */
export function weixinError(errcode: number, errmsg: string): WeixinReply {
  return { errcode, errmsg }
}
