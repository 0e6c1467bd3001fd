import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { NoticeView } from '@/domain/contract/notices'
import { findPeople } from '@/src/components/findPeople'
import { SearchField } from '@/src/components/SearchField'
import { Button } from '@/src/ui/Button'
import { Choice } from '@/src/ui/Choice'
import { Sheet } from '@/src/ui/Sheet'

type Person = NoticeView['persons'][number]

const SHOWN = 20

interface PersonFieldProps {
  persons: readonly Person[]
  /** Number on the notice; undefined while nobody is chosen. */
  value: number | undefined
  onChange: (no: number) => void
}

function Finder({ persons, value, onChange }: PersonFieldProps) {
  const [words, setWords] = useState('')
  const found = findPeople(persons, words)
  const options = found.slice(0, SHOWN).map(({ no, name, unit }) => ({ value: `${no}`, label: name, hint: unit }))
  return (
    <>
      {persons.length > SHOWN ? (
        <SearchField key={words} words={words} placeholder="找姓名或单位" onSearch={setWords} />
      ) : null}
      <Choice
        label="对谁有异议"
        options={options}
        value={value === undefined ? null : `${value}`}
        onChange={(no) => onChange(Number(no))}
      />
      {found.length > SHOWN ? (
        <Text className="objection-line">{`还有 ${found.length - SHOWN} 人，请搜索姓名`}</Text>
      ) : null}
      {found.length === 0 ? <Text className="objection-line">名单里没有找到，请换个词试试。</Text> : null}
    </>
  )
}

/** Whom the objection is about: by name and unit, since namesakes happen. 第六条(四) */
export function PersonField(props: PersonFieldProps) {
  const { persons, value, onChange } = props
  const [choosing, setChoosing] = useState(false)
  const chosen = persons.find(({ no }) => no === value)
  function choose(no: number) {
    onChange(no)
    setChoosing(false)
  }
  return (
    <View>
      {chosen ? <Text className="objection-person">{`${chosen.no}. ${chosen.name}（${chosen.unit}）`}</Text> : null}
      <Button look="secondary" onClick={() => setChoosing(true)}>
        {chosen ? '换一位' : '从名单里选择'}
      </Button>
      <Sheet open={choosing} title="对谁有异议" onClose={() => setChoosing(false)}>
        <Finder {...props} onChange={choose} />
      </Sheet>
    </View>
  )
}
