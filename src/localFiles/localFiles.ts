/** Files that wait on this phone for their upload and survive a killed app. */
export interface LocalFiles {
  /** Puts a chosen file in a safe place; gives a reference that can be stored. */
  put(id: string, localPath: string): Promise<string>
  /** A path that can be shown and sent; null when the file is gone. */
  open(reference: string): Promise<string | null>
  drop(reference: string): Promise<void>
}
