const newline = 0x0a;

/** Rows of COPY's text form: a line each, for line breaks inside a value are written as `\n`. */
export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
