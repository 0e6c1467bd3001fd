import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeetingView } from '@/domain/contract/panel'
import { useCall } from '@/src/query'
import { Chips } from '@/src/ui/Chips'
import { Loaded } from '@/src/ui/Loaded'
import { optionsOf } from '@/src/ui/options'
import { Console } from '../Console'
import { InRound } from '../rounds/InRound'
import { Agenda } from './Agenda'
import { MeetingForm } from './MeetingForm'
import { MeetingRecord } from './MeetingRecord'
import { Release } from './Release'
import './index.scss'

const PARTS = { agenda: '议程', meeting: '到会与纪要', release: '放行' } as const
type Part = keyof typeof PARTS

/** The form begins anew with what was saved. */
function Minutes({ meeting }: { meeting: MeetingView }) {
  if (meeting.closedAt !== null) return <MeetingRecord meeting={meeting} />
  return <MeetingForm key={meeting.version} meeting={meeting} />
}

function Meeting({ roundId, first }: { roundId: string; first: Part }) {
  const meeting = useCall('panel.meeting', { roundId })
  const staged = useCall('rounds.staged', { id: roundId })
  const can = useCall('rounds.get', { id: roundId }).data?.can ?? []
  const [part, setPart] = useState<Part>(first)
  return (
    <>
      <View className="meeting-parts">
        <Chips
          single
          label="评审会议"
          options={optionsOf(PARTS)}
          value={[part]}
          onChange={([chosen]) => chosen && setPart(chosen)}
        />
      </View>
      {part === 'release' ? (
        <Loaded seen={staged}>{(seen) => <Release staged={seen} can={can} />}</Loaded>
      ) : (
        <Loaded seen={meeting} rows={5}>
          {(seen) =>
            part === 'agenda' ? (
              <Agenda meeting={seen} staged={staged.data} canStage={can.includes('stage')} />
            ) : (
              <Minutes meeting={seen} />
            )
          }
        </Loaded>
      )}
    </>
  )
}

/** The panel's meeting on a round: what is on the table, who is there, what is put down, and its release. 第六条(三) */
export default function MeetingPage() {
  const { roundId, part } = useRouter().params
  return (
    <Console title="评审会议" here="staffMeeting">
      <InRound asked={roundId}>
        {(id) => <Meeting roundId={id} first={part === 'release' || part === 'meeting' ? part : 'agenda'} />}
      </InRound>
    </Console>
  )
}
