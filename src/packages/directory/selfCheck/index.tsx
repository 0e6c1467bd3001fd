import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { dayOf } from '@/domain/rules/shanghai'
import { UNIT_KINDS, type UnitKind } from '@/domain/rules/unitKinds'
import { useNow } from '@/src/now'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Choice } from '@/src/ui/Choice'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { Steps } from '@/src/ui/Steps'
import { factsOf, NO_ANSWERS, type Answers, type QuestionProps } from './answers'
import { Credentials } from './Credentials'
import { More } from './More'
import { QUESTIONS, questionsOf, stillToChoose, type Question } from './questions'
import { Result } from './Result'
import { Role } from './Role'
import { Years } from './Years'
import './index.scss'

const PARTS: Record<Exclude<Question, 'unit'>, (props: QuestionProps) => ReactNode> = {
  role: Role,
  years: Years,
  credentials: Credentials,
  more: More,
}

function Unit({ value, onChoose }: { value: UnitKind | null; onChoose: (kind: UnitKind) => void }) {
  return (
    <>
      <Text className="self-check-ask">{QUESTIONS.unit}</Text>
      <Choice label={QUESTIONS.unit} options={optionsOf(UNIT_KINDS)} value={value} onChange={onChoose} />
      <View className="self-check-acts">
        <Notice words="四五个问题，不到一分钟。不用登记，回答不保存、不上传。" />
      </View>
    </>
  )
}

interface AskedProps extends QuestionProps {
  question: Exclude<Question, 'unit'>
  onMove: (by: 1 | -1) => void
}

function Asked({ question, onMove, ...props }: AskedProps) {
  const questions = questionsOf(props.answers)
  const at = questions.indexOf(question)
  const last = at === questions.length - 1
  const Part = PARTS[question]
  const reason = stillToChoose(question, props.answers)
  return (
    <>
      <Steps now={at + 1} titles={questions.map((each) => QUESTIONS[each])} />
      <Part {...props} />
      <View className="self-check-acts">
        <Button {...(reason ? { reason } : {})} onClick={() => onMove(1)}>
          {last ? '看结果' : '下一题'}
        </Button>
        <Button look="quiet" onClick={() => onMove(-1)}>
          上一题
        </Button>
      </View>
    </>
  )
}

function Outcome({
  answers,
  today,
  onBack,
  onAgain,
}: { answers: Answers; today: string } & Record<'onBack' | 'onAgain', () => void>) {
  return (
    <>
      <Result facts={factsOf(answers)} onDate={today} />
      <Notice words="结果只供参考，以市级初审为准。本页不保存、不上传您的回答。" />
      <View className="self-check-acts">
        <Button onClick={() => open('about', { part: 'join' })}>怎么申请</Button>
        <Button look="secondary" onClick={onBack}>
          修改回答
        </Button>
        <Button look="quiet" onClick={onAgain}>
          重新自查
        </Button>
      </View>
    </>
  )
}

/** 资格自查: a few questions, nothing stored or sent, and the same rules the reviewers read. 第四条, 第五条 */
export default function SelfCheckPage() {
  const today = dayOf(useNow())
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [at, setAt] = useState(0)
  const questions = questionsOf(answers)
  const question = questions[at]
  const change = (changed: Partial<Answers>) => setAnswers((before) => ({ ...before, ...changed }))
  function goTo(next: number) {
    setAt(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  function chooseUnit(unitKind: UnitKind) {
    // Another kind of unit is asked other questions, so what was answered before does not carry over.
    if (unitKind !== answers.unitKind) setAnswers({ ...NO_ANSWERS, unitKind })
    goTo(1)
  }
  function startAgain() {
    setAnswers(NO_ANSWERS)
    goTo(0)
  }
  return (
    <Page title="资格自查">
      {question === 'unit' ? <Unit value={answers.unitKind} onChoose={chooseUnit} /> : null}
      {question && question !== 'unit' ? (
        <Asked
          key={question}
          question={question}
          answers={answers}
          onChange={change}
          today={today}
          onMove={(by) => goTo(at + by)}
        />
      ) : null}
      {question ? null : (
        <Outcome answers={answers} today={today} onBack={() => goTo(questions.length - 1)} onAgain={startAgain} />
      )}
    </Page>
  )
}
