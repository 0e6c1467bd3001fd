import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { NoticeView } from '@/domain/contract/notices'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { findPeople } from '@/src/components/findPeople'
import { SearchField } from '@/src/components/SearchField'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { spoken } from '@/src/ui/a11y'

type Person = NoticeView['persons'][number]

/** Shown at once; more on demand, so that a long list does not slow an old phone down. */
const FIRST = 20
const MORE = 50
const SEARCHED_FROM = 10

const factsOf = ({ unit, postAndTitle, category, city }: Person): string =>
  [unit, postAndTitle, category ? CATEGORIES[category] : '', CITIES[city]].filter((each) => each !== '').join(' · ')

function Line({ person }: { person: Person }) {
  const facts = factsOf(person)
  return (
    <View className="announced-person" {...spoken('listitem', `${person.no}，${person.name}，${facts}`)}>
      <Text className="announced-person-name">{`${person.no}. ${person.name}`}</Text>
      <Text className="announced-line">{facts}</Text>
    </View>
  )
}

/** In groups of ten, since WeChat marks a node with many children down. */
function groupsOf(people: readonly Person[]): Person[][] {
  const starts = Array.from({ length: Math.ceil(people.length / 10) }, (_, at) => at * 10)
  return starts.map((start) => people.slice(start, start + 10))
}

/** Everybody on the notice, a part at a time, to be searched by name and unit. */
export function People({ persons }: Pick<NoticeView, 'persons'>) {
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(FIRST)
  const found = findPeople(persons, words)
  const rest = found.length - shown
  return (
    <Card title={`公示名单（${persons.length} 人）`}>
      {persons.length > SEARCHED_FROM ? (
        <SearchField key={words} words={words} placeholder="在名单里找姓名或单位" onSearch={setWords} />
      ) : null}
      {found.length === 0 ? <Text className="announced-line">名单里没有找到，请换个词试试。</Text> : null}
      {groupsOf(found.slice(0, shown)).map((group) => (
        <View key={group[0]?.no} {...spoken('list', '公示名单')}>
          {group.map((person) => (
            <Line key={person.no} person={person} />
          ))}
        </View>
      ))}
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setShown(shown + MORE)}>
          {`再显示 ${Math.min(rest, MORE)} 人（还有 ${rest} 人）`}
        </Button>
      ) : null}
    </Card>
  )
}
