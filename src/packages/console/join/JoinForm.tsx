import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { Text } from '@tarojs/components'
import type { InputOf, OutputOf } from '@/domain/contract'
import { panel, SEATS } from '@/domain/contract/panel'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'

type JoinInput = InputOf<'panel.join'>
type Invited = OutputOf<'panel.joining'>

const RESOLVER = standardSchemaResolver<JoinInput, unknown, JoinInput>(panel.join.input)

interface JoinFormProps {
  code: string
  invited: Invited
  onDone: () => void
}

/** Takes the seat: who it is for is confirmed, the unit corrected, relatives declared. 第六条(三) */
export function JoinForm({ code, invited, onDone }: JoinFormProps) {
  const { roundTitle, name, unit, seat } = invited
  const slot = `join-${code}`
  const draft = useDraftForm<JoinInput, JoinInput>({
    slot,
    resolver: RESOLVER,
    blank: { unit, relatives: '' },
    given: { code },
    order: ['unit', 'relatives'],
  })
  const join = useAct('panel.join', {
    keptAs: slot,
    invalidates: ['account', 'panel'],
    onProblem: draft.showProblem,
    onDone: () => {
      draft.clear()
      onDone()
    },
  })
  return (
    <>
      <Card title="邀请您参加专家评审">
        <Row title="姓名" end={name} />
        <Row title="席位" end={SEATS[seat]} />
        <Row title="批次" note={roundTitle} />
        <Text className="join-words">{`如果您不是${name}，请不要继续，并告知省职业介绍中心。`}</Text>
      </Card>
      <FormField of={draft} name="unit" label="您的所在单位" hint="不对的请改正；同单位的申请由您回避">
        {(bound) => <TextInput label="您的所在单位" maxLength={60} {...bound} />}
      </FormField>
      <FormField
        of={draft}
        name="relatives"
        label="可能申请的亲属"
        optional
        hint="写姓名，没有的不填；他们的申请不会分配给您"
      >
        {(bound) => <TextArea label="可能申请的亲属" rows={3} range={{ max: 200 }} {...bound} />}
      </FormField>
      <Notice
        tone="warn"
        words={`加入后，这个账号即为${name}的评审账号，链接随即失效；打开每份申请前还会请您声明是否回避。`}
      />
      <Trouble problem={join.problem?.fields.length === 0 ? join.problem : null} />
      <FormActs saved={draft.saved}>
        <Button busy={join.busy} onClick={() => draft.submit((values) => void join.run({ ...values, code }))}>
          {`我是${name}，确认加入`}
        </Button>
      </FormActs>
    </>
  )
}
