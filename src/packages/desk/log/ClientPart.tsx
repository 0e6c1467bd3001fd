import { Text } from '@tarojs/components'
import type { LogView } from '@/domain/contract/serviceLogs'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import type { PartProps } from './fields'

function Who({ draft, errorOf }: PartProps) {
  const { content, change } = draft
  const participants = content.participants === null ? '' : String(content.participants)
  return (
    <>
      <Field label="服务对象类型" optional>
        <Chips
          single
          label="服务对象类型"
          options={optionsOf(CLIENT_KINDS)}
          value={content.clientKind ? [content.clientKind] : []}
          onChange={([clientKind]) => change({ clientKind: clientKind ?? '' })}
        />
      </Field>
      <Field label="服务对象" optional hint="单位名称、活动主办方，或“参会求职者”等；个人不必写姓名">
        <TextInput
          label="服务对象"
          value={content.clientName}
          maxLength={60}
          onChange={(clientName) => change({ clientName })}
        />
      </Field>
      <Field
        label="联系电话"
        optional
        name="clientPhone"
        hint="仅用于核实和邀请评价，不会公开"
        error={errorOf('clientPhone')}
      >
        <TextInput
          label="服务对象联系电话"
          type="phone"
          value={content.clientPhone}
          maxLength={30}
          onChange={(clientPhone) => change({ clientPhone })}
        />
      </Field>
      <Field label="参加人数" optional name="participants" error={errorOf('participants')}>
        <TextInput
          label="参加人数"
          type="number"
          value={participants}
          maxLength={6}
          onChange={(text) => change({ participants: /^\d+$/.test(text) ? Number(text) : null })}
        />
      </Field>
      <Field label="重点群体" optional hint="对方自己说明的才选">
        <Chips
          label="重点群体"
          options={optionsOf(KEY_GROUPS)}
          value={content.keyGroups}
          onChange={(keyGroups) => change({ keyGroups })}
        />
      </Field>
    </>
  )
}

/** Who was served, and what they say: in their own words by the code, or noted by the expert. 附件2 */
export function ClientPart({ log, draft, errorOf }: PartProps & { log: LogView }) {
  const { content, change, flush } = draft
  const audience = (content.participants ?? 1) > 1 ? 'group' : 'single'
  async function showCode() {
    if ((await flush()) !== null) open('code', { id: log.id, audience })
  }
  return (
    <>
      <Who draft={draft} errorOf={errorOf} />
      <Field label="服务对象意见反馈" hint="请服务对象扫码，用自己的话评价；没有条件时可以代填，会注明“代填”。">
        {log.clientFeedback.map(({ words, score, at }) => (
          <Text key={at} className="log-from-client">{`${score.toFixed(1)} 分${words ? `：${words}` : ''}`}</Text>
        ))}
        <Button look="secondary" small onClick={() => void showCode()}>
          出示评价二维码
        </Button>
      </Field>
      <Field label="代填意见反馈" optional name="transcribedFeedback" error={errorOf('transcribedFeedback')}>
        <TextArea
          label="代填意见反馈"
          rows={2}
          value={content.transcribedFeedback}
          range={{ max: 500 }}
          onChange={(transcribedFeedback) => change({ transcribedFeedback })}
        />
      </Field>
    </>
  )
}
