import type { BasicCondition } from '@/domain/rules/basicConditions'
import type { InputOf } from '@/domain/contract'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { makeFile } from './logDesk'
import type { Cloud, Person } from './startCloud'

type Conditions = InputOf<'applications.recommend'>['conditions']

/** All four basic conditions met, but for those named. */
export function judged(unmet: Partial<Record<BasicCondition, string>> = {}): Conditions {
  const of = (key: BasicCondition) => ({ met: unmet[key] === undefined, note: unmet[key] ?? '' })
  return { politics: of('politics'), ethics: of('ethics'), policy: of('policy'), health: of('health') }
}

/** What a recommendation asks for, with the seal of 南京 (see `loadSeals`). */
export function opinion(seal = 'seal-nanjing') {
  return { opinion: '符合条件，同意推荐。', conditions: judged(), overAgeReason: '', seal }
}

/** Scans of the seals of 南京 and 苏州, each in the hands of its officer. */
export function loadSeals(cloud: Cloud): void {
  const seal = (city: string) =>
    makeFile(`seal-${city}`, { purpose: 'sealScan', ownerId: accountIdOf(`wx-select-${city}`) })
  cloud.load('files', [seal('nanjing'), seal('suzhou')])
}

/** Recommends a case as it stands. */
export async function recommendCase(officer: Person, id: string, seal?: string) {
  const { version } = await officer.must('applications.case', { id })
  return officer.must('applications.recommend', { id, version, ...opinion(seal) })
}
