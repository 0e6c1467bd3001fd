import { CERTIFICATE_FIELDS } from '@/domain/rules/certificateFields'
import { CERTIFICATE_LEVELS } from '@/domain/rules/certificateLevels'
import { TITLE_LEVELS } from '@/domain/rules/titleLevels'
import { TITLE_SERIES } from '@/domain/rules/titleSeries'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import { asksSeries, asksTitleField, type QuestionProps } from './answers'

function Title({ answers, onChange }: QuestionProps) {
  const { titleLevel, titleSeries, titleField } = answers
  return (
    <>
      <OneOf
        optional
        label="职称"
        hint="选最高的一个；没有就不选"
        options={optionsOf(TITLE_LEVELS)}
        value={titleLevel}
        onChange={(chosen) => onChange({ titleLevel: chosen })}
      />
      {asksSeries(answers) ? (
        <OneOf
          label="职称系列"
          options={optionsOf(TITLE_SERIES)}
          value={titleSeries}
          onChange={(chosen) => onChange({ titleSeries: chosen })}
        />
      ) : null}
      {asksTitleField(answers) ? (
        <OneOf
          label="职称专业"
          options={optionsOf(CERTIFICATE_FIELDS)}
          value={titleField}
          onChange={(chosen) => onChange({ titleField: chosen })}
        />
      ) : null}
    </>
  )
}

/** Titles for everybody, certificates for the agencies: no other path reads them. 第五条(一) */
export function Credentials(props: QuestionProps) {
  const { answers, onChange } = props
  const { unitKind, certificateField, certificateLevel } = answers
  const certificatesCount = unitKind === 'publicAgency' || unitKind === 'hrAgency'
  return (
    <>
      {certificatesCount ? (
        <OneOf
          optional
          label="职业资格或技能等级证书"
          hint="选级别最高的一本；没有就不选"
          options={optionsOf(CERTIFICATE_FIELDS)}
          value={certificateField}
          onChange={(chosen) => onChange({ certificateField: chosen })}
        />
      ) : null}
      {certificatesCount && certificateField ? (
        <OneOf
          label="证书等级"
          hint="一级最高"
          options={optionsOf(CERTIFICATE_LEVELS)}
          value={certificateLevel}
          onChange={(chosen) => onChange({ certificateLevel: chosen })}
        />
      ) : null}
      <Title {...props} />
    </>
  )
}
