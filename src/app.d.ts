interface ImportMetaEnv {
  /** Address of the book's first page, without the slash at its end, as the build was told; or ''. */
  readonly SITE_URL: string
}
