import type { Message } from '../_kit/messages'
import type { ApplicationDoc } from '../_kit/selectionDocuments'

const SAID = {
  new: { title: '有一份申请待初审', what: '已提交，请初审' },
  corrected: { title: '有一份申请已补正', what: '已补正并重新提交，请初审' },
} as const

/** Tells the desk of the city that an application waits there; the number names it, the person is seen in the case alone. */
export function cityMessage({ _id, no, city }: ApplicationDoc, kind: keyof typeof SAID): Message {
  const { title, what } = SAID[kind]
  const opens = `packages/console/applications/index?id=${_id}`
  return { to: `city:${city}`, title, body: `申请 ${no} ${what}`, opens, needsMe: true }
}
