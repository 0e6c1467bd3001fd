import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SERVICE_LOG_STATES, type ServiceLogState } from '@/domain/rules/serviceLogFlow'
import { LogLine } from '@/src/components/LogLine'
import { open } from '@/src/pages'
import { usePages } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { optionsOf } from '@/src/ui/options'
import { Page } from '@/src/ui/Page'
import { StickyBar } from '@/src/ui/StickyBar'
import { useNow } from '@/src/ui/useNow'
import './index.scss'

const SHOWN = optionsOf(SERVICE_LOG_STATES).filter(({ value }) => value !== 'discarded')
const NONE = (
  <Empty
    title="没有这样的服务日志"
    hint="服务结束后及时填写；审核通过后计入您的服务次数。"
    icon="file"
    action={{ label: '填写服务日志', onClick: () => open('log') }}
  />
)

/** The expert's own service logs by state. 第十条(三) */
export default function LogsPage() {
  const { params } = useRouter()
  const [states, setStates] = useState<ServiceLogState[]>(
    SHOWN.filter(({ value }) => value === params.state).map(({ value }) => value),
  )
  const [state] = states
  const pages = usePages('serviceLogs.mine', state ? { state } : {}, (page) => page.rows)
  const nowAt = useNow()
  const bar = (
    <StickyBar>
      <Button onClick={() => open('log')}>填写服务日志</Button>
    </StickyBar>
  )
  return (
    <Page title="服务日志" bar={bar}>
      <View className="logs-tabs">
        <Chips single label="状态" options={SHOWN} value={states} onChange={setStates} />
      </View>
      <List
        pages={pages}
        keyOf={(row) => row.id}
        render={(row) => <LogLine row={row} nowAt={nowAt} onClick={() => open('log', { id: row.id })} />}
        empty={NONE}
      />
    </Page>
  )
}
