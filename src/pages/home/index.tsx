import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { RunningNotice } from '@/domain/contract/noticeDays'
import { INDUSTRIES } from '@/domain/rules/industries'
import { dayOf } from '@/domain/rules/shanghai'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { ExpertCard } from '@/src/components/ExpertCard'
import { NoticeDays } from '@/src/components/NoticeDays'
import { SearchField } from '@/src/components/SearchField'
import { open } from '@/src/pages'
import { openExperts } from '@/src/pages/experts/useFilters'
import { useCall } from '@/src/query'
import { useElder } from '@/src/theme/elder'
import { Card } from '@/src/ui/Card'
import { Icon, type IconName } from '@/src/ui/Icon'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { optionsOf } from '@/src/ui/options'
import { spoken } from '@/src/ui/a11y'
import { useNow } from '@/src/ui/useNow'
import './index.scss'

const DOORS: { title: string; note: string; icon: IconName; onClick: () => void }[] = [
  {
    title: '我要咨询',
    note: '求职、规划、测评、心理，免费问专家',
    icon: 'chat',
    onClick: () => open('finder', { who: 'seeker' }),
  },
  {
    title: '用人单位服务',
    note: '政策咨询、招聘方式、用工指导',
    icon: 'unit',
    onClick: () => open('finder', { who: 'employer' }),
  },
  {
    title: '申请成为专家',
    note: '条件、程序和需要准备的材料',
    icon: 'person',
    onClick: () => open('about', { part: 'join' }),
  },
]

function Doors() {
  return (
    <View className="home-doors">
      {DOORS.map(({ title, note, icon, onClick }) => (
        <View
          key={title}
          className="home-door"
          hoverClass="pressed"
          onClick={onClick}
          {...spoken('button', `${title}，${note}`)}
        >
          <Icon name={icon} />
          <View className="home-door-words">
            <Text className="home-door-title">{title}</Text>
            <Text className="home-door-note">{note}</Text>
          </View>
          <Icon name="forward" size="s" />
        </View>
      ))}
    </View>
  )
}

function Field({ label, onClick, more = false }: { label: string; onClick: () => void; more?: boolean }) {
  return (
    <View
      className={`home-field ${more ? 'home-field--more' : ''}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button')}
    >
      {label}
    </View>
  )
}

/** The fields of annex 1 as ways in: specialties first, industries on demand. */
function Fields() {
  const [more, setMore] = useState(false)
  return (
    <>
      <Text className="home-head">按专业领域找</Text>
      <View className="home-fields">
        {optionsOf(SPECIALTIES)
          .filter(({ value }) => value !== 'other')
          .map(({ value, label }) => (
            <Field key={value} label={label} onClick={() => void openExperts({ specialty: value })} />
          ))}
        <Field more label={more ? '收起行业' : '按行业找'} onClick={() => setMore(!more)} />
      </View>
      {more ? (
        <>
          <Text className="home-head">按熟悉的行业找</Text>
          <View className="home-fields">
            {optionsOf(INDUSTRIES).map(({ value, label }) => (
              <Field key={value} label={label} onClick={() => void openExperts({ industry: value })} />
            ))}
          </View>
        </>
      ) : null}
    </>
  )
}

/** What is being announced now, day by day. 第六条(四) */
function RunningNotices({ notices }: { notices: readonly RunningNotice[] }) {
  const todayOn = dayOf(useNow())
  return (
    <>
      <View className="home-notices">
        <Text className="home-head">公示</Text>
        <View className="home-elder" hoverClass="pressed" onClick={() => open('notices')} {...spoken('button')}>
          全部公示
        </View>
      </View>
      {notices.length === 0 ? <Text className="home-none">现在没有正在进行的公示</Text> : null}
      {notices.map(({ id, title, ...period }) => (
        <Card key={id} title={title} label={`公示中，${title}`} onClick={() => open('notice', { id })}>
          <NoticeDays {...period} todayOn={todayOn} />
        </Card>
      ))}
    </>
  )
}

/** The first screen: search, three doors, fields, running notices, a few experts with a reason each. Nobody has to sign in. */
export default function HomePage() {
  const { elder, setElder } = useElder()
  const seen = useCall('experts.home', {})
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: '职业指导专家：公益咨询', path: '/pages/home/index' }))
  return (
    <Page title="首页" tab>
      <View className="home-hello">
        <Text className="home-title">公益职业指导</Text>
        <View className="home-elder" hoverClass="pressed" onClick={() => setElder(!elder)} {...spoken('button')}>
          {elder ? '标准版' : '长辈版'}
        </View>
      </View>
      <SearchField
        words=""
        placeholder="搜专家、单位、擅长方向"
        onSearch={(words) => void openExperts(words ? { words } : {})}
      />
      <Doors />
      <Fields />
      <Loaded seen={seen}>
        {({ picks, experts, services, notices }) => (
          <>
            <RunningNotices notices={notices} />
            <Text className="home-head">为您推荐</Text>
            {picks.map(({ expert, reasons }) => (
              <ExpertCard key={expert.id} expert={expert} reasons={reasons} />
            ))}
            <Text className="home-sum">{`${experts} 位专家，已提供 ${services} 次公益服务`}</Text>
          </>
        )}
      </Loaded>
    </Page>
  )
}
