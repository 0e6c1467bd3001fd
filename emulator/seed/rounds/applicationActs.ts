import { NO_CONSENT } from '@/cloudfunctions/applications/blankApplication'
import { cityMessage } from '@/cloudfunctions/applications/cityMessage'
import { signedBy } from '@/cloudfunctions/applications/signing'
import { cityReviewDueAt, unitConsentDueAt } from '@/cloudfunctions/_kit/applicationDeadlines'
import type { Message } from '@/cloudfunctions/_kit/messages'
import type { ApplicationDoc, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { standingOf } from '@/domain/rules/applicationFacts'
import { COMMITMENT, PUBLICATION, type PublicField } from '@/domain/rules/commitment'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { Fields, Step } from './application'
import type { Folder } from './folder'

const PUBLISHED: PublicField[] = ['name', 'unit', 'postAndTitle', 'city', 'specialties', 'portrait', 'bio', 'hours']

/** A form as it is handed in. */
export interface HandedIn {
  round: RoundDoc
  accountId: string
  content: ApplicationContent
  folder: Folder
  at: number
  /** The receipt's number. */
  no: string
  /** Of the link to the unit; '' unless one goes out. */
  code: string
}

/** The applicant hands in the form, for the first time or corrected. 第六条(一) */
export function submit({ round, accountId, content, folder, at, no, code }: HandedIn): Step {
  const isLink = content.consent.way === 'link'
  return {
    ...{ at, who: accountId, role: 'applicant' },
    move: { action: 'submit', as: isLink ? 'applicant' : 'clearedApplicant' },
    fields: (before) => {
      const consent = consentOf(before, content, { at, code, round })
      const version = { no: before.versions.length + 1, at, content, ...signed(folder, at) }
      const { name, unit, city, category, path } = content
      return {
        ...{ no, roundId: round._id, content, versions: [...before.versions, version] },
        ...{ name, unit, city, category, path, consent, returned: [], savedAt: at, submittedAt: at },
        ...standingOf(content, before.bornOn, round.ageReferenceOn),
        dueAt: consent.state === 'asked' ? consent.dueAt : cityReviewDueAt(DEFAULT_PROGRAMME, at),
      }
    },
    line: { label: '提交申请', by: '申请人' },
    messages: (after, id) => [
      told(
        after,
        id,
        '申请已提交',
        `受理编号 ${no}。${isLink ? '请把确认链接发给所在单位' : '市级公共就业服务机构将进行初审'}`,
      ),
      ...(isLink ? [] : [cityMessage(recordOf(after, id), 'new')]),
    ],
  }
}

/** The applicant hands the corrected form in again. 第六条(二) */
export function correct(given: HandedIn): Step {
  const again = submit(given)
  return {
    ...again,
    line: { label: '补正后重新提交', by: '申请人' },
    messages: (after, id) => [cityMessage(recordOf(after, id), 'corrected')],
  }
}

/** The clock asks the applicant to remind the unit. */
export function remindUnit(at: number): Step {
  return {
    ...{ at, who: 'clock', role: 'clock', called: 'remindUnit' },
    fields: ({ consent }) => ({ consent: { ...consent, reminded: consent.reminded + 1 } }),
    messages: (after, id) => [
      told(
        after,
        id,
        '单位还没有确认您的申请',
        `请提醒单位在${showDay(dayOf(after.consent.dueAt - 1))}前打开确认链接，到期没有确认，申请会退回草稿`,
      ),
    ],
  }
}

/** The unit agrees by its link. */
export function unitAgrees(at: number, by: { who: string; signer: string; phone: string }): Step {
  return {
    ...{ at, who: by.who, role: 'unit' },
    move: { action: 'consent', as: 'unit' },
    fields: ({ consent }) => ({
      consent: { ...consent, state: 'agreed', answeredAt: at, signer: by.signer, signerPhone: by.phone },
      dueAt: cityReviewDueAt(DEFAULT_PROGRAMME, at),
    }),
    line: { label: '单位已同意', by: '所在单位' },
    messages: (after, id) => [
      told(after, id, '单位已同意', '您的申请已送市级初审'),
      cityMessage(recordOf(after, id), 'new'),
    ],
  }
}

/** The applicant takes the application back for good. */
export function withdraw(at: number, accountId: string, why: string): Step {
  return {
    ...{ at, who: accountId, role: 'applicant' },
    move: { action: 'withdraw', as: 'applicant' },
    line: { label: '撤回申请', by: '申请人', note: why },
    messages: ({ no, city, batchId }, id) => {
      const said = { title: '一份申请已撤回', body: `申请 ${no} 由申请人撤回，不再办理` }
      const desks = batchId === '' ? [`city:${city}`] : ['centre', `city:${city}`]
      return desks.map((to) => ({ to, ...said, opens: `packages/console/applications/index?id=${id}` }))
    },
  }
}

/** Something the applicant is told, with the page that shows the application. */
export function told({ accountId }: Fields, id: string, title: string, body: string): Message {
  return { to: accountId, title, body, opens: `packages/apply/progress/index?id=${id}` }
}

/** The record as messages know it. */
function recordOf(fields: Fields, _id: string): ApplicationDoc {
  return { ...UNTOUCHED, ...fields, _id }
}

const UNTOUCHED = { version: 0, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }

function consentOf(
  before: Fields,
  { consent }: ApplicationContent,
  { at, code, round }: { at: number; code: string; round: RoundDoc },
): Fields['consent'] {
  if (consent.way === 'none') return NO_CONSENT
  if (consent.way === 'scan') {
    const { scan } = consent
    return { ...NO_CONSENT, state: 'agreed', askedAt: at, answeredAt: at, scan, scanOwner: before.accountId }
  }
  if (before.state === 'returned') return before.consent
  return { ...NO_CONSENT, code, state: 'asked', askedAt: at, dueAt: unitConsentDueAt(DEFAULT_PROGRAMME, round, at) }
}

function signed({ signature }: Folder, at: number) {
  const commitment = { signature, typedName: '', version: COMMITMENT.version }
  return signedBy({ commitment, publication: { agreed: true, fields: PUBLISHED, version: PUBLICATION.version } }, at)
}
