import { Text, View } from '@tarojs/components'
import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { HoursTable } from '@/src/components/HoursTable'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import type { PartProps } from './fields'
import { TextField } from './TextField'

const MODES = optionsOf(SERVICE_MODES).map(({ value }) => value)

/** 所擅长的职业指导行业领域及时间安排; the paper has no question for the time, so it is marked as an addition. 附件1 */
export function FieldsStep({ part }: { part: PartProps }) {
  const { content, change, troubleOf } = part
  return (
    <>
      <Card>
        <OneOf
          label="行业类型（单选）"
          name="industry"
          error={troubleOf('industry')}
          options={optionsOf(INDUSTRIES)}
          value={content.industry || null}
          onChange={(industry) => change({ industry: industry ?? '' })}
        />
        {content.industry === 'other' ? <TextField part={part} name="industryOther" maxLength={30} /> : null}
        <Field label="专业领域（可多选）" name="specialties" error={troubleOf('specialties')}>
          <Chips
            label={APPLICATION_FIELDS.specialties}
            options={optionsOf(SPECIALTIES)}
            value={content.specialties}
            onChange={(specialties) => change({ specialties })}
          />
        </Field>
        {content.specialties.includes('other') ? <TextField part={part} name="specialtyOther" maxLength={30} /> : null}
      </Card>
      <Card title="时间安排（选填）">
        <View id="field-hours">
          <Text className="apply-note">纸质申请表没有这一栏，是补充项。点一下选方式，再点换下一种，直到“不接”。</Text>
          <HoursTable hours={content.hours} modes={MODES} onChange={(hours) => change({ hours })} />
        </View>
      </Card>
    </>
  )
}
