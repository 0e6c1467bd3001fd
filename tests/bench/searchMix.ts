import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { pinyinOf } from '@/cloudfunctions/_kit/pinyin'
import type { InputOf } from '@/domain/contract'

/** One kind of search, as people make them. */
export interface Search {
  what: string
  input: InputOf<'experts.search'>
}

/** The mix: from no filter to three, words of a field, a name, and a name in initials. `known` is somebody in the directory. */
export function searchMix(known: Pick<ExpertDoc, 'name' | 'city' | 'industry' | 'specialties'>): Search[] {
  const { city, industry } = known
  const [specialty] = known.specialties
  const initials = pinyinOf(known.name).find((each) => each.length === [...known.name].length) ?? ''
  return [
    { what: 'no filter', input: {} },
    { what: 'city', input: { city } },
    { what: 'city, industry', input: { city, industry } },
    { what: 'specialty', input: specialty ? { specialty } : {} },
    { what: 'word of two characters', input: { words: '招聘' } },
    { what: 'name', input: { words: known.name } },
    { what: 'initials of a name', input: { words: initials } },
    { what: 'three filters', input: { city, industry, mode: 'online' } },
    { what: 'by services, this week', input: { thisWeek: true, sort: 'services' } },
  ]
}
