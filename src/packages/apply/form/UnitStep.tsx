import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { CITIES } from '@/domain/rules/cities'
import { UNIT_KINDS } from '@/domain/rules/unitKinds'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Field } from '@/src/ui/Field'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import type { PartProps } from './fields'
import { SelectField } from './SelectField'
import { TextField } from './TextField'

const BASES = [
  { value: 'work' as const, label: '工作地（工作单位所在城市）' },
  { value: 'home' as const, label: '居住地' },
]

/** 所在单位 and its phone, and the city agency that gets the application. 附件1, 第六条(一) */
export function UnitStep({ part }: { part: PartProps }) {
  const { content, change, troubleOf } = part
  const hasUnit = content.unitKind !== 'none'
  return (
    <>
      <Card>
        <Field label={APPLICATION_FIELDS.unitKind} name="unitKind" error={troubleOf('unitKind')}>
          <Choice
            label={APPLICATION_FIELDS.unitKind}
            options={optionsOf(UNIT_KINDS)}
            value={content.unitKind || null}
            onChange={(unitKind) => change({ unitKind })}
          />
        </Field>
        <TextField
          part={part}
          name="unit"
          maxLength={60}
          optional={!hasUnit}
          hint={hasUnit ? '请写单位全称，与公章一致' : '退休的可写原单位'}
        />
        <TextField
          part={part}
          name="unitPhone"
          label="单位联系电话"
          maxLength={40}
          optional={!hasUnit}
          type="phone"
          placeholder="如：025-83301234-801"
          hint="座机请带区号，可加分机；也可填手机号"
        />
      </Card>
      <Card title="报送到">
        <SelectField
          part={part}
          name="city"
          hint="由这个设区市的公共就业服务机构初审；省属单位选单位所在的市"
          options={optionsOf(CITIES)}
          value={content.city}
          onChange={(city) => change({ city })}
        />
        <OneOf
          label="这是您的"
          name="cityBy"
          error={troubleOf('cityBy')}
          options={BASES}
          value={content.cityBy || null}
          onChange={(cityBy) => change({ cityBy: cityBy ?? '' })}
        />
      </Card>
    </>
  )
}
