import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FeedbackView } from '@/domain/contract/feedback'
import { showDay } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { useAct, usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Field } from '@/src/ui/Field'
import { List } from '@/src/ui/List'
import { Page } from '@/src/ui/Page'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import './index.scss'

interface AnswerSheetProps {
  feedback: FeedbackView
  /** Kept outside: a sheet closed by a slip of the finger loses no words. */
  words: string
  onWords: (words: string) => void
  onClose: () => void
}

function AnswerSheet({ feedback, words, onWords, onClose }: AnswerSheetProps) {
  const answer = useAct('feedback.answer', {
    invalidates: ['feedback', 'experts'],
    onProblem: (problem) => (problem.fields.length > 0 ? 'shown' : undefined),
    onDone: () => {
      toast('已回复')
      onClose()
    },
  })
  const actions = (
    <Button busy={answer.busy} onClick={() => void answer.run({ id: feedback.id, text: words })}>
      回复
    </Button>
  )
  return (
    <Sheet open title="回复评价" onClose={onClose} actions={actions}>
      <Field
        label="回复"
        hint="只能回复一次，会公开显示。请不要提到服务对象的姓名和个人情况。"
        error={answer.problem?.fields[0]?.message}
      >
        <TextArea label="回复" value={words} onChange={onWords} range={{ min: 1, max: 300 }} />
      </Field>
    </Sheet>
  )
}

function Received({ feedback, onAnswer }: { feedback: FeedbackView; onAnswer: () => void }) {
  const { id, score, words, answer, activityName, servedOn, can } = feedback
  return (
    <Card
      title={`${score.toFixed(1)} 分`}
      action={{ label: '投诉', onClick: () => open('report', { subject: 'feedback', id }) }}
    >
      {words ? <Text className="received-words">{words}</Text> : null}
      <Text className="received-note">{`${activityName} · ${showDay(servedOn)}`}</Text>
      {answer ? <Text className="received-answer">{`您的回复：${answer}`}</Text> : null}
      {can.includes('answer') ? (
        <View className="received-act">
          <Button look="secondary" small onClick={onAnswer}>
            回复
          </Button>
        </View>
      ) : null}
    </Card>
  )
}

/** What clients said; the expert may answer each once. */
export default function ReceivedPage() {
  const [answering, setAnswering] = useState<FeedbackView | null>(null)
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const pages = usePages('feedback.mine', { as: 'received' }, (page) => page.rows)
  return (
    <Page title="收到的评价">
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <Received feedback={row} onAnswer={() => setAnswering(row)} />}
        empty={<Empty title="还没有评价" hint="服务结束时出示评价二维码，服务对象扫码就能评价。" icon="star" />}
      />
      {answering ? (
        <AnswerSheet
          feedback={answering}
          words={written[answering.id] ?? ''}
          onWords={(words) => setWritten({ ...written, [answering.id]: words })}
          onClose={() => setAnswering(null)}
        />
      ) : null}
    </Page>
  )
}
