import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { NOTICE_KINDS, type NoticeView } from '@/domain/contract/notices'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { NoticeDays } from '@/src/components/NoticeDays'
import { NOTICE_TONES } from '@/src/components/noticeTones'
import { usePaper } from '@/src/components/usePaper'
import { call } from '@/src/api'
import { open, pathOf } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { StickyBar } from '@/src/ui/StickyBar'
import { useNow } from '@/src/ui/useNow'
import { People } from './People'
import './index.scss'

function Days({ notice }: { notice: NoticeView }) {
  const { postedOn, endOn, workingDays, strip } = notice
  const todayOn = dayOf(useNow())
  if (!postedOn || !endOn) return null
  return (
    <Card title="公示时间">
      <NoticeDays {...{ postedOn, endOn, workingDays, strip, todayOn }} />
    </Card>
  )
}

/** How to object, or what happens with it after the end. 第六条(四) */
function HowToObject({ notice }: { notice: NoticeView }) {
  const { kind, contact, openForObjections, endOn } = notice
  const until = endOn ? showDay(endOn) : ''
  const words = openForObjections
    ? `${until} 24:00 前，任何人都可以对名单中的某一位提出异议，须留真实姓名和电话，只有经办人能看到。`
    : '公示期已满。现在反映的情况按投诉办理，同样会书面答复。'
  return (
    <Card title="异议受理">
      {kind === 'selection' ? <Notice words={words} tone={openForObjections ? 'now' : 'warn'} /> : null}
      <Text className="announced-text">{contact}</Text>
      <Row icon="search" title="查询异议办理进度" note="凭受理编号和电话" onClick={() => open('objection')} />
    </Card>
  )
}

function Papers({ id }: { id: string }) {
  const paper = usePaper()
  return (
    <View className="announced-papers">
      <Button
        look="secondary"
        small
        busy={paper.busy}
        onClick={() => paper.print(() => call('notices.print', { id, format: 'pdf' }))}
      >
        公示文件（PDF）
      </Button>
      <Button
        look="secondary"
        small
        busy={paper.busy}
        onClick={() => paper.print(() => call('notices.print', { id, format: 'docx' }))}
      >
        公示文件（Word）
      </Button>
    </View>
  )
}

/** One public notice, exactly as it was published. 第六条(四), 第八条 */
export default function NoticePage() {
  const { id = '' } = useRouter().params
  const seen = useCall('notices.get', id ? { id } : null)
  const notice = seen.data
  useShareAppMessage(() => ({ title: notice?.title ?? '公示', path: pathOf('notice', { id }) }))
  const mayObject = notice?.kind === 'selection' && notice.state !== 'draft'
  const bar = mayObject ? (
    <StickyBar>
      <Button onClick={() => open('objection', { notice: id })}>
        {notice.openForObjections ? '提出异议' : '反映情况（公示已结束）'}
      </Button>
    </StickyBar>
  ) : null
  return (
    <Page title="公示" bar={bar}>
      <Loaded seen={seen} rows={5}>
        {(shown) => (
          <>
            <Card>
              <StateTag word={NOTICE_STATES[shown.state]} tone={NOTICE_TONES[shown.state]} />
              <Text className="announced-title">{shown.title}</Text>
              <Text className="announced-line">{`${NOTICE_KINDS[shown.kind]} · ${shown.issuer}`}</Text>
              <Text className="announced-text">{shown.opening}</Text>
            </Card>
            <Days notice={shown} />
            <People persons={shown.persons} />
            <HowToObject notice={shown} />
            <Papers id={shown.id} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
