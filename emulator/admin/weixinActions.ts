import type { AdminAction } from '@/emulator/admin/adminAction'
import type { Doubles } from '@/emulator/doubles/doubles'
import { WireError } from '@/emulator/wireError'
import { optionalText, parseRecord, requiredText } from '@/emulator/wireFields'

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * Calls to WeChat through the SDK. `wx.api` (`app.callWxOpenApi`) answers in the envelope, a picture as base64 in `buffer`;
 * `wx.openApi` (`app.callCompatibleWxOpenApi`) answers in bytes: a picture as it is, everything else as JSON text.
 */
export function weixinActions(doubles: Doubles): Record<string, AdminAction> {
  const call = (params: Record<string, unknown>) =>
    doubles.call(requiredText(params, 'apiName'), parseRecord(optionalText(params, 'requestData') ?? ''))
  const unavailable: AdminAction = (params) => {
    throw new WireError('INVALID_ACTION', `[INVALID_ACTION] the emulator does not play ${String(params.action)}`)
  }
  return {
    'wx.api': (params) => {
      const { reply, image } = call(params)
      const responseData = JSON.stringify(image ? { ...reply, buffer: image.toString('base64') } : reply)
      return { data: { responseData } }
    },
    'wx.openApi': (params) => {
      const { reply, image } = call(params)
      if (image) return { raw: { contentType: 'image/png', body: image } }
      return { raw: { contentType: JSON_TYPE, body: Buffer.from(JSON.stringify(reply)) } }
    },
    'wx.wxPayApi': unavailable,
    'wx.wxCallContainerApi': unavailable,
  }
}
