import type { PublicField } from '@/domain/rules/commitment'
import { now } from './clock'
import type { ExpertDoc } from './documents'
import { orderKeys } from './expertOrder'
import { portraitOf, squarePortrait } from './expertPortrait'
import { termsOf } from './expertTerms'
import { programme } from './programme'
import { again, byId, change, create, type Act, type Stored } from './records'
import { found } from './refusal'
import type { ApplicationDoc } from './selectionDocuments'
import type { TermDoc } from './termDocuments'

type Profile = Omit<ExpertDoc, keyof Stored>
type Decided = Pick<Act, 'key' | 'who' | 'role'>
type Period = ExpertDoc['term']

const EXPERTS = 'experts'
const NOTHING_YET: Pick<Profile, 'figures' | 'recentServices' | 'recentFeedbacks'> = {
  figures: { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null },
  recentServices: [],
  recentFeedbacks: [],
}

/** The public profile, or null. */
export function expertById(id: string): Promise<ExpertDoc | null> {
  return byId<ExpertDoc>(EXPERTS, id)
}

/**
 * Enters an appointed person as an expert, with exactly the public fields they consented to, and not in the directory yet. Somebody who
 * was an expert before keeps the record with its figures. Twice is once. 第六条(五), 第十条(一)
 */
export async function enterExpert(
  expertId: string,
  application: ApplicationDoc,
  entering: { term: Period; act: Decided },
): Promise<void> {
  const { term, act } = entering
  await again(async () => {
    const existing = await expertById(expertId)
    if (existing?.term.certificateNo === term.certificateNo) return
    const profile = await profileOf(application)
    const step = { ...act, action: 'experts.enter', from: existing ? 'former' : '', to: 'appointed' }
    const fields = { ...profile, term, listed: false, terms: [], listedAt: 0, paused: false, pausedUntilOn: null }
    const { settings } = await programme()
    const by = orderKeys({ ...NOTHING_YET, ...existing, ...fields, _id: expertId }, settings)
    if (existing) await change(EXPERTS, existing, { ...fields, by }, step)
    else await create<ExpertDoc>(EXPERTS, { ...NOTHING_YET, ...fields, by }, step, expertId)
  })
}

/** Puts the expert into the directory by this term, whose first day has come. Twice is once. 第六条(五), 第七条 */
export async function listExpert(term: TermDoc, act: Decided): Promise<void> {
  await again(async () => {
    const expert = found(await expertById(term.expertId))
    const { certificateNo, startOn, endOn } = term
    if (expert.listed && expert.term.certificateNo === certificateNo) return
    const next = {
      ...expert,
      term: { certificateNo, startOn, endOn },
      listed: true,
      listedAt: expert.listedAt || now(),
    }
    const { settings } = await programme()
    const fields = {
      term: next.term,
      listed: true,
      listedAt: next.listedAt,
      terms: termsOf(next),
      by: orderKeys(next, settings),
    }
    await change(EXPERTS, expert, fields, { ...act, action: 'experts.list', from: 'unlisted', to: 'listed' })
  })
}

/** Takes the expert out of the directory at once: no search finds them, and the page is gone. Twice is once. 第八条 */
export async function unlistExpert(expertId: string, act: Decided): Promise<void> {
  await again(async () => {
    const expert = await expertById(expertId)
    if (!expert?.listed) return
    const fields = { listed: false, terms: [] }
    await change(EXPERTS, expert, fields, { ...act, action: 'experts.unlist', from: 'listed', to: 'unlisted' })
  })
}

/** What the public may read of this person; a field without consent stays empty. 第十条(一); PIPL 25 */
async function profileOf(application: ApplicationDoc) {
  const submitted = application.versions.at(-1)
  const content = submitted?.content ?? application.content
  const allows = (field: PublicField) => submitted?.publication.fields.includes(field) ?? false
  const { city, category } = application
  const { industry } = content
  if (city === '' || category === '' || industry === '') throw new Error('an application that was never submitted')
  const hours = allows('hours') ? content.hours : []
  const portrait = allows('portrait') ? await portraitOf(content.portrait, application.accountId) : ''
  return {
    accountId: application.accountId,
    name: content.name,
    phone: content.mobile,
    portrait: await squarePortrait(portrait),
    title: content.title,
    post: content.post,
    unit: content.unit,
    city,
    category,
    industry,
    specialties: content.specialties,
    modes: [...new Set(hours.map(({ mode }) => mode))],
    hours,
    bio: allows('bio') ? content.profile : '',
  }
}
