import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { ExitView } from '@/domain/contract/appointments'
import { CITIES } from '@/domain/rules/cities'
import { SearchField } from '@/src/components/SearchField'
import { usePages } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Row } from '@/src/ui/Row'
import { DismissalForm } from './DismissalForm'

type Expert = OutputOf<'experts.search'>['experts'][number]

/** First who it is about, then the case. 第八条 */
export function StartDismissal({ onOpened }: { onOpened: (exit: ExitView) => void }) {
  const [words, setWords] = useState('')
  const [who, setWho] = useState<Expert | null>(null)
  const pages = usePages('experts.search', words ? { words } : null, (page) => page.experts)
  if (who) {
    return (
      <DismissalForm
        who={{ expertId: who.id, name: who.name, unit: who.unit, city: who.city }}
        exit={null}
        onDone={onOpened}
        onCancel={() => setWho(null)}
      />
    )
  }
  return (
    <Card title="发起解聘：选择专家">
      <Text className="exit-line">在聘专家才能解聘；聘期已满的，在“续聘”里办理。</Text>
      <SearchField key={words} words={words} placeholder="专家姓名或单位" onSearch={setWords} />
      {words ? (
        <List
          pages={pages}
          keyOf={({ id }) => id}
          render={(expert) => (
            <Row
              icon="person"
              title={expert.name}
              note={`${CITIES[expert.city]} · ${expert.unit}`}
              onClick={() => setWho(expert)}
            />
          )}
          empty={<Empty title="没有找到在聘专家" hint="请核对姓名，或换单位名称查找。" icon="search" />}
        />
      ) : null}
    </Card>
  )
}
