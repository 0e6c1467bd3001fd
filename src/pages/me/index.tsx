import { comeIn, useLeft } from '@/src/identity'
import { useMe } from '@/src/me'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { open } from '@/src/pages'
import { useUnreadBadge } from '@/src/unread'
import { Account } from './Account'
import { ElderSwitch } from './ElderSwitch'
import { Entries } from './Entries'
import { Identity } from './Identity'

export default function MePage() {
  const left = useLeft((state) => state.left)
  const seen = useMe()
  useUnreadBadge(left ? 0 : seen.data?.unread)
  return (
    <Page title="我的" tab>
      {left ? (
        <Empty
          icon="person"
          title="您已退出"
          hint="仍可浏览专家名录。"
          action={{ label: '以微信身份进入', onClick: comeIn }}
        />
      ) : (
        <Loaded seen={seen}>
          {(me) => (
            <>
              <Identity me={me} />
              <Entries me={me} />
            </>
          )}
        </Loaded>
      )}
      <Card>
        <ElderSwitch />
        <Row icon="info" title="关于本服务" onClick={() => open('about')} />
        <Row
          icon="shield"
          title="个人信息与权利"
          note="收集什么、为什么、保存多久、怎样更正或撤回"
          onClick={() => open('about', { part: 'privacy' })}
        />
      </Card>
      <Account me={left ? undefined : seen.data} />
    </Page>
  )
}
