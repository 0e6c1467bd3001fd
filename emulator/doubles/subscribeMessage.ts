import { weixinError, type WeixinReply } from '@/emulator/doubles/weixinReply'
import { isRecord, optionalText } from '@/emulator/wireFields'

const characters = (text: string) => [...text].length
const han = /^[\p{Script=Han}]+$/u

/** What a field's value must look like, by the type that its name begins with. */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => characters(value) <= 20,
  phrase: (value) => han.test(value) && characters(value) <= 5,
  name: (value) => (/\p{Script=Han}/u.test(value) ? characters(value) <= 10 : characters(value) <= 20),
  character_string: (value) => /^[\x20-\x7e]+$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]+$/.test(value) && value.length <= 32,
  symbol: (value) => characters(value) <= 5,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  amount: (value) => /^[¥￥$]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\- ()]+$/.test(value) && value.length <= 17,
  car_number: (value) => characters(value) <= 8,
  time: (value) => /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/.test(value) || isDate(value),
  date: (value) => isDate(value),
  const: (value) => characters(value) <= 20,
}

function isDate(value: string): boolean {
  return /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})( \d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/.test(value)
}

/**
 * `subscribeMessage.send`. `mayReceive` tells whether the user allowed this template.
 * Errors: 40003 without receiver, 40037 without template, 43101 when not allowed, 47003 when a value breaks the rule of its field.
 */
export function checkSubscribeMessage(
  request: Record<string, unknown>,
  mayReceive: (openid: string, templateId: string) => boolean,
): WeixinReply {
  const openid = optionalText(request, 'touser')
  const templateId = optionalText(request, 'template_id') ?? optionalText(request, 'templateId')
  if (openid === undefined) return weixinError(40003, 'invalid openid')
  if (templateId === undefined) return weixinError(40037, 'invalid template_id')

  const data = isRecord(request.data) ? request.data : {}
  const faulty = Object.entries(data).find(([field, content]) => !isValidField(field, content))
  if (faulty || Object.keys(data).length === 0) {
    return weixinError(47003, `argument invalid! data.${faulty?.[0] ?? ''}.value is invalid`)
  }
  if (!mayReceive(openid, templateId)) return weixinError(43101, 'user refuse to accept the msg')
  return { errcode: 0, errmsg: 'ok', msgid: Date.now() }
}

function isValidField(field: string, content: unknown): boolean {
  const type = /^([a-z_]+?)\d+$/.exec(field)?.[1]
  const rule = type !== undefined && Object.hasOwn(FIELD_RULES, type) ? FIELD_RULES[type] : undefined
  const value = isRecord(content) ? content.value : undefined
  if (!rule || (typeof value !== 'string' && typeof value !== 'number')) return false
  const text = String(value)
  return text.trim() !== '' && rule(text)
}
