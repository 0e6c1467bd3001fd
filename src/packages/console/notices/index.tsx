import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { useWide } from '@/src/ui/useWide'
import { spoken } from '@/src/ui/a11y'
import { Console } from '../Console'
import { NewNotice } from './NewNotice'
import { NoticeCase } from './NoticeCase'
import { NoticeList } from './NoticeList'
import './index.scss'

/** What stands beside the list: a notice, a new one, or nothing yet. */
type Open = { id: string } | 'new' | null

/** Public notices from the first draft to the archive. 第六条(四) */
export default function StaffNoticesPage() {
  const { id, roundId } = useRouter().params
  const wide = useWide()
  const [open, setOpen] = useState<Open>(id ? { id } : roundId ? 'new' : null)
  const openId = open !== null && open !== 'new' ? open.id : ''
  const close = () => setOpen(null)
  const list = <NoticeList openId={openId} onOpen={(chosen) => setOpen({ id: chosen })} onNew={() => setOpen('new')} />
  return (
    <Console title="公示管理" here="staffNotices">
      <View className="notices-columns">
        {wide || open === null ? <View className="notices-list">{list}</View> : null}
        {open === null ? null : (
          <View className="notices-case">
            {wide ? null : (
              <View className="notices-back" hoverClass="pressed" onClick={close} {...spoken('button')}>
                返回列表
              </View>
            )}
            {open === 'new' ? (
              <NewNotice roundId={roundId ?? ''} onMade={(made) => setOpen({ id: made })} onClose={close} />
            ) : (
              <NoticeCase key={open.id} id={open.id} onGone={close} />
            )}
          </View>
        )}
        {wide && open === null ? (
          <View className="notices-case">
            <Empty title="在左侧选一份公示" hint="或新建一份拟聘任公示。" icon="file" />
            <Button look="secondary" onClick={() => setOpen('new')}>
              新建拟聘任公示
            </Button>
          </View>
        ) : null}
      </View>
    </Console>
  )
}
