// toolchain.ts: our compiler as the build of the image uses it. What is wrong in our own C throws, with the diagnostics as message.
import { definedNames } from '../../cc/archive.ts'
import type { ObjectFile } from '../../cc/codegen/object.ts'
import { compileUnit, linkLibrary, linkProgram, type CompiledProgram } from '../../cc/compile.ts'
import { formatWithSource, type Diagnostic } from '../../cc/diagnostics.ts'
import { encodeExecutable, type Executable } from '../../vm/executable.ts'
import type { Toolchain } from './disk.ts'

const messages = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((diagnostic) => formatWithSource(diagnostic)).join('\n')

function executableOf({ executable, diagnostics }: CompiledProgram): Executable {
  if (!executable) throw new Error(messages(diagnostics))
  return executable
}

export const toolchain: Toolchain<ObjectFile, Executable> = {
  compile(name, text, files) {
    const { object, diagnostics } = compileUnit(name, text, files)
    if (!object) throw new Error(messages(diagnostics))
    return object
  },
  library(objects) {
    const library = executableOf(linkLibrary(objects))
    return { bytes: encodeExecutable(library), library }
  },
  program: (objects, library, strip) => encodeExecutable(executableOf(linkProgram(objects, library, strip))),
  names: definedNames
}
