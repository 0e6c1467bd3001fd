import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type DemoPerson, become, demoPeople } from '@/src/identity'
import { forgetPerson } from '@/src/me'
import { reopen } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Row } from '@/src/ui/Row'
import { Sheet } from '@/src/ui/Sheet'
import { toast } from '@/src/ui/toast'

/** Switches between the people of the demonstration; draws nothing where there are none. */
export function DemoPeople() {
  const [people, setPeople] = useState<DemoPerson[]>([])
  const [open, setOpen] = useState(false)

  useEffect(() => {
    void demoPeople().then(setPeople)
  }, [])

  async function choose(person: DemoPerson) {
    if (!(await become(person))) return toast('没有切换成功，请重试')
    forgetPerson()
    reopen('home')
  }

  if (people.length === 0) return null
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        切换演示身份
      </Button>
      <Sheet open={open} title="切换演示身份" onClose={() => setOpen(false)}>
        <Text className="me-words">只在演示环境出现，人物均为虚构。</Text>
        {people.map((person) => (
          <Row
            key={person.username}
            icon="person"
            title={person.label}
            note={person.describes}
            onClick={() => void choose(person)}
          />
        ))}
      </Sheet>
    </>
  )
}
