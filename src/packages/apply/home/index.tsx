import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { RECOMMENDATION_SOURCES } from '@/domain/rules/recommendationSources'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Own } from './Own'
import { RoundCard } from './RoundCard'
import { Start } from './Start'
import './index.scss'

type Mine = OutputOf<'applications.mine'>

/** Somebody an agency recommends or invites: who that is stands first, the name is filled in. 第六条 */
function Invited({ code }: { code: string }) {
  const seen = useCall('applications.invitation', { code })
  return (
    <Loaded seen={seen} rows={2}>
      {(invitation) => (
        <>
          <Notice
            words={`${invitation.from}通过“${RECOMMENDATION_SOURCES[invitation.source]}”请您申请，请本人填写并签名。`}
          />
          <Start key={code} invitation={{ ...invitation, code }} />
        </>
      )}
    </Loaded>
  )
}

function Entrance({ mine, code }: { mine: Mine; code: string }) {
  return (
    <>
      <Own rows={mine.rows} />
      <RoundCard mine={mine} />
      {mine.canStart ? code ? <Invited code={code} /> : <Start invitation={null} /> : null}
      {code && !mine.canStart ? <Notice words="您已有一份申请正在办理，办完或撤回后才能接受新的邀请。" /> : null}
    </>
  )
}

/** The applicant's entrance: what I have, when one can apply, and how to begin. 第六条(一) */
export default function ApplyHomePage() {
  const { invitation = '' } = useRouter().params
  const seen = useCall('applications.mine', {})
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page title="申请成为专家">
      <Loaded seen={seen}>{(mine) => <Entrance mine={mine} code={invitation} />}</Loaded>
      <View className="apply-check">
        <Button look="secondary" onClick={() => open('selfCheck')}>
          先做资格自查
        </Button>
      </View>
    </Page>
  )
}
