import { Text, View } from '@tarojs/components'
import { PUBLIC_FIELDS, PUBLICATION, type PublicField } from '@/domain/rules/commitment'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Icon } from '@/src/ui/Icon'
import { spoken } from '@/src/ui/a11y'
import type { SigningPart } from './useSigning'

const isPublic = (key: string): key is PublicField => key in PUBLIC_FIELDS
const ALL = Object.keys(PUBLIC_FIELDS).filter(isPublic)
const REQUIRED = ALL.filter((field) => PUBLIC_FIELDS[field].required)
const OPTIONAL = ALL.filter((field) => !PUBLIC_FIELDS[field].required)

/** The consent to publish: one of its own, with the list of fields. What the notice needs comes with it; the rest is chosen one by one. PIPL 25 */
export function Publication({ signing, trouble }: { signing: SigningPart; trouble: string | undefined }) {
  const { agreed, fields, agree } = signing
  const chosen = OPTIONAL.filter((field) => fields.includes(field))
  const choose = (optional: readonly PublicField[]) =>
    agree(agreed, agreed ? [...REQUIRED, ...optional] : [...optional])
  const words = `我同意公开${[...REQUIRED, ...chosen].map((field) => PUBLIC_FIELDS[field].label).join('、')}`
  return (
    <Card title="同意公开信息">
      <Text className="apply-promise">{PUBLICATION.text}</Text>
      <Text className="apply-promise">{`公示必须公开：${REQUIRED.map((field) => PUBLIC_FIELDS[field].label).join('、')}。`}</Text>
      <Field label="还可以公开" optional hint="聘任后显示在专家名录，方便服务对象了解您">
        <Chips
          label="还可以公开"
          options={OPTIONAL.map((value) => ({ value, label: PUBLIC_FIELDS[value].label }))}
          value={chosen}
          onChange={choose}
        />
      </Field>
      <Field label="您的选择" name="publication" error={trouble}>
        <View
          className="apply-agree"
          hoverClass="pressed"
          onClick={() => agree(!agreed, agreed ? chosen : [...REQUIRED, ...chosen])}
          {...spoken('checkbox', words, { checked: agreed })}
        >
          <View className={`apply-box ${agreed ? 'apply-box--on' : ''}`}>
            {agreed ? <Icon name="check" size="s" /> : null}
          </View>
          <Text className="apply-agree-words">{words}</Text>
        </View>
      </Field>
    </Card>
  )
}
