import { existsSync } from 'node:fs'
import { join } from 'node:path'

const REPOSITORY = join(__dirname, '../../..')

/** The folder beside a built function's `index.js` that holds these files. */
export const PAPER_FOLDER = 'paper'

/**
 * Files that papers are made from, by their names in a built function, with their places in the repository. The build copies all of them
 * beside each function that prints. The typeface is under the SIL Open Font License 1.1, which allows embedding
 * and asks that its text goes with the files.
 */
export const PAPER_FILES = {
  'NotoSerifSC-Regular.ttf': 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC-Bold.ttf': 'node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSerifSC-LICENSE.txt': 'node_modules/@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
  'annexOne.docx': 'cloudfunctions/_kit/paper/templates/annexOne.docx',
  'coverList.docx': 'cloudfunctions/_kit/paper/templates/coverList.docx',
  'noticeSelection.docx': 'cloudfunctions/_kit/paper/templates/noticeSelection.docx',
  'noticeDismissal.docx': 'cloudfunctions/_kit/paper/templates/noticeDismissal.docx',
  'decision.docx': 'cloudfunctions/_kit/paper/templates/decision.docx',
} as const satisfies Record<string, string>

export type PaperFile = keyof typeof PAPER_FILES
export type PaperTemplate = Extract<PaperFile, `${string}.docx`>

/** Where the file is: beside the function once it is built, else at its place in the repository. */
export function paperFile(name: PaperFile): string {
  const built = join(__dirname, PAPER_FOLDER, name)
  return existsSync(built) ? built : join(REPOSITORY, PAPER_FILES[name])
}
