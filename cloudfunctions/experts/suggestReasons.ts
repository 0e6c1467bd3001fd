import { availabilityOf } from '@/cloudfunctions/_kit/expertOrder'
import { CITIES } from '@/domain/rules/cities'
import { scoreOf, showReplyTime } from '@/domain/rules/figures'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import type { SettingValues } from '@/domain/rules/settings'
import { SPECIALTIES, type Specialty } from '@/domain/rules/specialties'
import type { CardDoc } from './store'
import type { Wish } from './suggest'

const REASONS = 3

/** What speaks for an expert: when it holds, how much it weighs, how it is said. */
interface Argument {
  holds: boolean
  weight: number
  words: string
}

/** How well an expert fits a wish; arguments weigh more than experience, experience decides between equals. */
export function fitOf(expert: CardDoc, wish: Wish, settings: SettingValues): number {
  const held = argumentsFor(expert, wish, settings).filter((each) => each.holds)
  const weight = held.reduce((sum, each) => sum + each.weight, 0)
  return weight + Math.log2(1 + expert.figures.services) + (scoreOf(expert.figures, settings) ?? 3)
}

/** The three weightiest arguments in words. */
export function reasonsOf(expert: CardDoc, wish: Wish, settings: SettingValues): string[] {
  return argumentsFor(expert, wish, settings)
    .filter((each) => each.holds)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, REASONS)
    .map((each) => each.words)
}

function argumentsFor(expert: CardDoc, wish: Wish, settings: SettingValues): Argument[] {
  const wanted: readonly Specialty[] = SERVICE_TYPES[wish.about].specialties
  const fitting = wanted.filter((specialty) => expert.specialties.includes(specialty))
  const isThisWeek = availabilityOf(expert) === 'thisWeek'
  const { services } = expert.figures
  const score = scoreOf(expert.figures, settings)
  const reply = showReplyTime(expert.figures, settings)
  return [
    {
      holds: fitting.length > 0,
      weight: 40 + 8 * fitting.length,
      words: `擅长${fitting.map((each) => SPECIALTIES[each]).join('、')}`,
    },
    { holds: expert.industry === wish.industry, weight: 30, words: `熟悉${INDUSTRIES[expert.industry]}行业` },
    { holds: expert.city === wish.city, weight: 24, words: `在${CITIES[expert.city]}` },
    { holds: isThisWeek, weight: wish.soon ? 28 : 12, words: '本周可约' },
    {
      holds: wish.mode !== undefined && expert.modes.includes(wish.mode),
      weight: 12,
      words: wish.mode ? `可${SERVICE_MODES[wish.mode]}服务` : '',
    },
    { holds: score !== null, weight: 3, words: `评价 ${(score ?? 0).toFixed(1)} 分` },
    { holds: services > 0, weight: 2, words: `已服务 ${services} 次` },
    { holds: reply !== '', weight: 1, words: reply },
    // Said when nothing else can be: a new expert whom nothing of the wish fits.
    { holds: true, weight: 0, words: `来自${expert.unit}` },
  ]
}
