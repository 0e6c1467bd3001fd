import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/src/ui/Icon'
import { TextInput } from '@/src/ui/TextInput'
import { spoken } from '@/src/ui/a11y'
import './SearchField.scss'

interface SearchFieldProps {
  /** What is searched for now; typing does not change it before it is confirmed. */
  words: string
  onSearch: (words: string) => void
  placeholder: string
}

/** One search field: asks on confirm, never on each key. Give it `key={words}` where the words can change from outside. */
export function SearchField({ words, onSearch, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(words)
  const search = () => onSearch(typed.trim())
  return (
    <View className="search-field">
      <Icon name="search" size="s" />
      <TextInput
        id="search"
        label={placeholder}
        value={typed}
        placeholder={placeholder}
        maxLength={40}
        confirm="search"
        onChange={setTyped}
        onConfirm={search}
      />
      {typed && typed === words ? (
        <View
          className="search-field-tap"
          hoverClass="pressed"
          onClick={() => onSearch('')}
          {...spoken('button', '清空搜索词')}
        >
          <Icon name="close" size="s" />
        </View>
      ) : (
        <View className="search-field-tap" hoverClass="pressed" onClick={search} {...spoken('button')}>
          搜索
        </View>
      )}
    </View>
  )
}
