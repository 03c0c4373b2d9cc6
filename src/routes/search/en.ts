// en.ts: the words of the page at which a search has an address, and how pages are called in what is found.

export const BOOK_SEARCH = {
  title: 'Search',
  description:
    'Looks through the lessons, the reference, the glossary, the key and the exercises of a book about zombie processes.',
  lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
  exercise: (title: string) => `Exercise: ${title}`,
  missing: 'There is no index of that name',
  noScript:
    'To search, your browser has to run scripts. Without them, the glossary has the words of the book, each with its lesson:',
  glossary: 'Glossary'
}
