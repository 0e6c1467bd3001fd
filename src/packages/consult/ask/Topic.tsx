import { View } from '@tarojs/components'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { SERVICE_TYPES, servicesFor, type ClientKind, type ServiceType } from '@/domain/rules/serviceTypes'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { optionsOf, type Option } from '@/src/ui/options'
import { FormField } from '@/src/components/form/FormField'
import type { Asking } from './useAsk'

const CRISIS_LINE =
  '心理咨询不能代替治疗。如果您正处于情绪危机，或有伤害自己的念头，请马上拨打全国统一心理援助热线 12356，或拨打 120、110。'

function servicesOf(kind: ClientKind | null, chosen: ServiceType | undefined): Option<ServiceType>[] {
  const types = kind ? servicesFor(kind) : chosen ? [chosen] : []
  return types.map((value) => ({ value, label: SERVICE_TYPES[value].label }))
}

/** What it is about, from the services of this kind of client. 第九条(一) */
export function Topic({ asking }: { asking: Asking }) {
  const { draft, kind, asksKind, sayKind } = asking
  return (
    <>
      {asksKind ? (
        <Field label="您是">
          <Chips
            single
            label="您是"
            options={optionsOf(CLIENT_KINDS)}
            value={kind ? [kind] : []}
            onChange={([said]) => said && sayKind(said)}
          />
        </Field>
      ) : null}
      <FormField of={draft} name="serviceType" label="咨询事项" {...(kind ? {} : { hint: '先选上面的“您是”' })}>
        {({ value, onChange }) => (
          <>
            <Chips
              single
              label="咨询事项"
              options={servicesOf(kind, value)}
              value={value ? [value] : []}
              onChange={([chosen]) => chosen && onChange(chosen)}
            />
            {value === 'counselling' ? (
              <View className="ask-crisis">
                <Notice tone="warn" words={CRISIS_LINE} />
              </View>
            ) : null}
          </>
        )}
      </FormField>
    </>
  )
}
