import type { CareerFacts } from '@/domain/rules/applicationContent'
import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { ASSURANCES } from '@/domain/rules/assurances'
import { COMPETITION_AWARDS } from '@/domain/rules/competitionAwards'
import { FIRM_SIZES } from '@/domain/rules/firmSizes'
import type { CareerFact } from '@/domain/rules/pathFacts'
import { POSTS } from '@/domain/rules/posts'
import { RESEARCH_FIELDS } from '@/domain/rules/researchFields'
import { WORK_FIELDS } from '@/domain/rules/workFields'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { MonthPicker } from '@/src/ui/MonthPicker'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import { anchorOf, type PartProps } from './fields'

const EARLIEST = '1950-01'
const WHEEL_STARTS_YEARS_AGO = 5

interface FactProps {
  fact: CareerFact
  part: PartProps
}

type Since = Extract<CareerFact, `${string}Since`>
const isSince = (fact: CareerFact): fact is Since => fact.endsWith('Since')

function SinceMonth({ fact, part }: { fact: Since; part: PartProps }) {
  const { content, change, todayOn } = part
  const label = APPLICATION_FIELDS[`facts.${fact}`]
  return (
    <MonthPicker
      label={label}
      value={content.facts[fact]}
      onChange={(month) => change({ facts: { ...content.facts, [fact]: month } })}
      min={EARLIEST}
      max={todayOn.slice(0, 7)}
      startsAt={`${Number(todayOn.slice(0, 4)) - WHEEL_STARTS_YEARS_AGO}${todayOn.slice(4, 7)}`}
    />
  )
}

/** One thing the chosen path asks to be told. 第五条 */
export function Fact({ fact, part }: FactProps) {
  const { content, change, troubleOf } = part
  const { facts } = content
  const path = `facts.${fact}` as const
  const place = { label: APPLICATION_FIELDS[path], name: anchorOf(path), error: troubleOf(path) }
  const set = (told: Partial<CareerFacts>) => change({ facts: { ...facts, ...told } })
  if (isSince(fact)) {
    return (
      <Field {...place} hint="按月计算">
        <SinceMonth fact={fact} part={part} />
      </Field>
    )
  }
  switch (fact) {
    case 'workFields':
      return (
        <Field {...place} hint="可多选">
          <Chips
            label={place.label}
            options={optionsOf(WORK_FIELDS)}
            value={facts.workFields}
            onChange={(workFields) => set({ workFields })}
          />
        </Field>
      )
    case 'posts':
      return (
        <Field {...place} hint="可多选">
          <Chips
            label={place.label}
            options={optionsOf(POSTS)}
            value={facts.posts}
            onChange={(posts) => set({ posts })}
          />
        </Field>
      )
    case 'firmSize':
      return (
        <OneOf
          {...place}
          hint="以统计部门划分的大中小微型为准"
          options={optionsOf(FIRM_SIZES)}
          value={facts.firmSize || null}
          onChange={(firmSize) => set({ firmSize: firmSize ?? '' })}
        />
      )
    case 'researchField':
      return (
        <OneOf
          {...place}
          options={optionsOf(RESEARCH_FIELDS)}
          value={facts.researchField || null}
          onChange={(researchField) => set({ researchField: researchField ?? '' })}
        />
      )
    case 'award':
      return (
        <OneOf
          {...place}
          hint="国家公共就业服务专项业务竞赛"
          options={optionsOf(COMPETITION_AWARDS)}
          value={facts.award || null}
          onChange={(award) => set({ award: award ?? '' })}
        />
      )
    case 'inGoodStanding':
    case 'in1650':
    case 'researchProven':
      return (
        <OneOf
          {...place}
          options={optionsOf(ASSURANCES)}
          value={facts[fact] || null}
          onChange={(told) => set({ [fact]: told ?? '' })}
        />
      )
  }
}
