import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DecisionView } from '@/domain/contract/appointments'
import { Chips } from '@/src/ui/Chips'
import { Console } from '../Console'
import { Decisions } from '../decisions/Decisions'
import { Ready } from './Ready'
import './index.scss'

const PARTS = [
  { value: 'ready' as const, label: '待聘任' },
  { value: 'decisions' as const, label: '决定记录' },
]

type Part = (typeof PARTS)[number]['value']

/** Appointing those whose notice ended without objection, and every decision on terms. 第六条(五) */
export default function AppointPage() {
  const { params } = useRouter()
  const [part, setPart] = useState<Part>(params.part === 'decisions' ? 'decisions' : 'ready')
  const [made, setMade] = useState<DecisionView | null>(null)
  function show(decision: DecisionView) {
    setMade(decision)
    setPart('decisions')
  }
  return (
    <Console title="聘任决定" here="staffAppoint">
      <View className="appoint-tabs">
        <Chips single label="内容" options={PARTS} value={[part]} onChange={([chosen]) => chosen && setPart(chosen)} />
      </View>
      {part === 'ready' ? <Ready asked={params.round} onAppointed={show} /> : <Decisions chosen={made} />}
    </Console>
  )
}
