import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { availabilityOf } from '@/cloudfunctions/_kit/expertOrder'
import { programme } from '@/cloudfunctions/_kit/programme'
import { portraitLinks } from '@/cloudfunctions/_kit/storage'
import type { InputOfOutput } from '@/domain/contract'
import type { ExpertCard } from '@/domain/contract/experts'
import { scoreOf, showReplyTime } from '@/domain/rules/figures'
import type { SettingValues } from '@/domain/rules/settings'
import { showDay } from '@/domain/rules/shanghai'
import type { CardDoc } from './store'

/** Experts as lists show them, in the order given: public fields only. 第十条(一) */
export async function presentCards(experts: readonly CardDoc[], nowAt: number): Promise<ExpertCard[]> {
  const paths = experts.map((expert) => expert.portrait)
  const [portraits, { settings }] = await Promise.all([portraitLinks(paths, nowAt), programme()])
  return experts.map((expert) => presentCard(expert, portraits.get(expert.portrait) ?? '', settings))
}

function presentCard(expert: CardDoc, portraitUrl: string, settings: SettingValues): ExpertCard {
  const { _id: id, name, title, unit, city, industry, specialties, modes, figures } = expert
  const { services, feedbacks } = figures
  return {
    id,
    name,
    portraitUrl,
    title,
    unit,
    city,
    industry,
    specialties,
    modes,
    services,
    feedbacks,
    score: scoreOf(figures, settings),
    availability: availabilityOf(expert),
    replyTime: showReplyTime(figures, settings),
  }
}

type Viewer = { callerId: string; todayOn: string; nowAt: number }

/** The expert's public page. 第十条(一) */
export async function presentPage(expert: ExpertDoc, viewer: Viewer): Promise<InputOfOutput<'experts.get'>> {
  const [portraits, { settings }] = await Promise.all([portraitLinks([expert.portrait], viewer.nowAt), programme()])
  const { post, category, bio, hours, recentServices, recentFeedbacks } = expert
  return {
    ...presentCard(expert, portraits.get(expert.portrait) ?? '', settings),
    post,
    category,
    bio,
    hours,
    term: presentTerm(expert, viewer.todayOn),
    recentServices,
    recentFeedbacks,
    unavailable: { consult: whyNotConsult(expert, viewer) },
  }
}

/** The term with whether it runs on that day; both ends belong to it. */
export function presentTerm({ term, listed }: Pick<ExpertDoc, 'term' | 'listed'>, todayOn: string) {
  return { ...term, inForce: listed && term.startOn <= todayOn && todayOn <= term.endOn }
}

function whyNotConsult(expert: ExpertDoc, { callerId, todayOn }: Viewer): string | null {
  if (expert.accountId === callerId) return '这是您本人的主页'
  if (!presentTerm(expert, todayOn).inForce) return '聘期已满待定'
  if (!expert.paused) return null
  return expert.pausedUntilOn ? `暂停接单，${showDay(expert.pausedUntilOn)}恢复` : '暂停接单'
}
