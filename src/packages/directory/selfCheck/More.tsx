import { ASSURANCES } from '@/domain/rules/assurances'
import { COMPETITION_AWARDS } from '@/domain/rules/competitionAwards'
import { RESEARCH_FIELDS } from '@/domain/rules/researchFields'
import { Field } from '@/src/ui/Field'
import { MonthPicker } from '@/src/ui/MonthPicker'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import type { QuestionProps } from './answers'

const EARLIEST_BIRTH = '1930-01'
const WHEEL_STARTS_AT = '1980-01'

/** What is enough by itself, and the age, which never blocks. 第五条(四)(五), 第四条(四) */
export function More({ answers, onChange, today }: QuestionProps) {
  const { researchField, researchProven, award, born } = answers
  return (
    <>
      <OneOf
        optional
        label="研究领域"
        hint="在这些领域有较高研究水平的，不看年限"
        options={optionsOf(RESEARCH_FIELDS)}
        value={researchField}
        onChange={(chosen) => onChange({ researchField: chosen })}
      />
      {researchField ? (
        <OneOf
          label="有论文、专利、课题等成果吗"
          options={optionsOf(ASSURANCES)}
          value={researchProven}
          onChange={(chosen) => onChange({ researchProven: chosen })}
        />
      ) : null}
      <OneOf
        optional
        label="竞赛荣誉"
        hint="国家公共就业服务专项业务竞赛"
        options={optionsOf(COMPETITION_AWARDS)}
        value={award}
        onChange={(chosen) => onChange({ award: chosen })}
      />
      <Field optional label="出生年月" hint="只用来核对 65 岁；超过也可以申请">
        <MonthPicker
          label="出生年月"
          value={born}
          onChange={(month) => onChange({ born: month })}
          min={EARLIEST_BIRTH}
          max={today.slice(0, 7)}
          startsAt={WHEEL_STARTS_AT}
        />
      </Field>
    </>
  )
}
