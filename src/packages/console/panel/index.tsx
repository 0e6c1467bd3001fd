import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { PanelView } from '@/domain/contract/panel'
import { useCall } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Loaded } from '@/src/ui/Loaded'
import { optionsOf } from '@/src/ui/options'
import { Console } from '../Console'
import { InRound } from '../rounds/InRound'
import { Assign } from './Assign'
import { Draw } from './Draw'
import { Members } from './Members'
import './index.scss'

const PARTS = { members: '成员', draw: '随机抽取', assign: '分配申请' } as const
type Part = keyof typeof PARTS

function Shown({ part, panel }: { part: Part; panel: PanelView }) {
  if (part === 'draw') return <Draw panel={panel} />
  return part === 'assign' ? <Assign panel={panel} /> : <Members panel={panel} />
}

function Panel({ roundId }: { roundId: string }) {
  const seen = useCall('panel.of', { roundId })
  const [part, setPart] = useState<Part>('members')
  return (
    <>
      <View className="panel-parts">
        <Chips
          single
          label="评审小组"
          options={optionsOf(PARTS)}
          value={[part]}
          onChange={([chosen]) => chosen && setPart(chosen)}
        />
      </View>
      <Loaded seen={seen} rows={5}>
        {(panel) => <Shown part={part} panel={panel} />}
      </Loaded>
    </>
  )
}

/** The expert panel of a round: who sits on it, how they were drawn, who reviews what. 第六条(三) */
export default function PanelPage() {
  const { roundId } = useRouter().params
  return (
    <Console title="评审小组" here="staffPanel">
      <InRound asked={roundId}>{(id) => <Panel roundId={id} />}</InRound>
    </Console>
  )
}
