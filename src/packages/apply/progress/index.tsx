import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { AnnexPaper } from '@/src/components/AnnexPaper'
import { APPLICATION_TONES } from '@/src/components/applicationTones'
import { useNow } from '@/src/now'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Page } from '@/src/ui/Page'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { Timeline } from '@/src/ui/Timeline'
import { consentCard } from '../consentCard'
import { Answered, Asked } from './Asked'
import { Papers } from './Papers'
import { WaysBack } from './Withdraw'
import './index.scss'

type Props = { application: OwnApplication }

function Where({ application }: Props) {
  const { no, state, round, resultWords, timeline, versions } = application
  const nowAt = useNow()
  const sent = versions.map((each) => `第 ${each.no} 版 ${showMoment(each.at, nowAt)}`).join('；')
  return (
    <Card title={round?.title ?? '专家申请'}>
      <StateTag word={APPLICATION_STATES[state]} tone={APPLICATION_TONES[state]} />
      {no ? <Text className="progress-line">{`受理编号 ${no}`}</Text> : null}
      {resultWords ? <Notice words={resultWords} /> : null}
      <Timeline steps={timeline} nowAt={nowAt} />
      {versions.length > 1 ? <Text className="progress-line">{`提交记录：${sent}`}</Text> : null}
    </Card>
  )
}

/** What came back, with the way to the form. */
function Mend({ application }: Props) {
  const { id, state, returned, can } = application
  if (!can.includes('edit')) return null
  const words = state === 'returned' ? '去补正' : '继续填写'
  return (
    <Card {...(returned.length > 0 ? { title: `需要补正 ${returned.length} 处` } : {})}>
      {returned.map(({ field, label, reason }) => (
        <Row key={`${field}-${reason}`} icon="edit" title={label} note={reason} />
      ))}
      <View className="progress-acts">
        <Button onClick={() => open('applyForm', { id })}>{words}</Button>
      </View>
    </Card>
  )
}

/** The form as it was handed in. */
function Sheet({ application }: Props) {
  const [shown, setShown] = useState(false)
  const { content, files, idMasked, sex, signature, signedAt } = application
  const portrait = files.find(({ key }) => key === content.portrait) ?? null
  return (
    <>
      <Button look="quiet" onClick={() => setShown(!shown)}>
        {shown ? '收起申请表' : '查看申请表'}
      </Button>
      {shown ? (
        <AnnexPaper
          content={content}
          idMasked={idMasked}
          sex={sex}
          portrait={portrait}
          signature={signature}
          signedAt={signedAt}
          review={null}
        />
      ) : null}
    </>
  )
}

function Standing({ application }: Props) {
  return (
    <>
      <Where application={application} />
      <Mend application={application} />
      <Asked application={application} />
      <Answered application={application} />
      {application.can.includes('print') ? <Papers id={application.id} /> : null}
      <View className="progress-acts">
        <Sheet application={application} />
      </View>
      <WaysBack application={application} />
    </>
  )
}

/** Where an application stands, whose turn it is and by when, and what the applicant can do now. 第六条 */
export default function ApplicationProgressPage() {
  const { id = '' } = useRouter().params
  const seen = useCall('applications.get', id ? { id } : null)
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => consentCard(seen.data?.content.name ?? '', seen.data?.consent.code ?? ''))
  return (
    <Page title="申请进度">
      <Loaded seen={seen} rows={5}>
        {(application) => <Standing application={application} />}
      </Loaded>
    </Page>
  )
}
