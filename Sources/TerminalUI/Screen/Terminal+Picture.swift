import CNcurses

extension Terminal {
  /// Makes the terminal show a canvas, sending only the cells that changed since the last one.
  ///
  /// A canvas of another size than the terminal's is cut or left blank at the right and below.
  public mutating func present(_ canvas: Canvas) {
    if shown?.size != canvas.size {
      shown = nil
      cn_erase()
    }
    if shown != canvas { draw(canvas) }
    shown = canvas
    cursorShown = canvas.cursor.map { onScreen($0) }
    cn_show(Int32(cursorShown?.row ?? -1), Int32(cursorShown?.column ?? -1))
  }

  /// Draws everything again, when something else wrote on the terminal (Ctrl-L).
  public mutating func repaint() {
    cn_forget_picture()
    redraw()
  }

  /// Changes the palette and draws the picture again in it.
  public mutating func choose(_ palette: Palette) {
    self.palette = palette
    adoptPalette()
    redraw()
  }

  mutating func redraw() {
    let last = shown
    shown = nil
    if let last { present(last) }
  }

  /// Tells ncurses the colours of every role, as pairs 1 and up in the order of ``Ink``.
  func adoptPalette() {
    guard hasColour else { return }
    cn_start_colours()
    for (index, ink) in Ink.allCases.enumerated() {
      let look = palette.look(of: ink, colours: colours)
      let (front, back) = (look.foreground, look.background)
      cn_define_pair(Int32(index + 1), number(of: front), number(of: back))
    }
  }

  /// A colour as this terminal counts: by xterm's numbers, or by red, green and blue.
  private func number(of colour: Int) -> Int32 {
    Int32(colours > 256 ? Palette.direct(colour) : colour)
  }

  private var colours: Int { hasColour ? Int(cn_colours()) : 0 }

  private func draw(_ canvas: Canvas) {
    let colours = colours
    let brushes = Ink.allCases.enumerated().map { index, ink in
      Brush(palette.look(of: ink, colours: colours), pair: index + 1)
    }
    for row in 0..<min(canvas.size.rows, size.rows) {
      let before = shown?.cells(inRow: row)
      let after = canvas.cells(inRow: row)
      if before != after { draw(after, over: before, row: row, brushes) }
    }
  }

  private func draw(
    _ cells: ArraySlice<Cell>, over before: ArraySlice<Cell>?, row: Int, _ brushes: [Brush]
  ) {
    for (column, index) in cells.indices.enumerated() where column < size.columns {
      let cell = cells[index]
      if cell.width == 0 || before?[index] == cell { continue }
      let fits = column + cell.width <= size.columns
      put(fits ? cell : .blank(cell.style), row: row, column: column, brushes)
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int, _ brushes: [Brush]) {
    let brush = brushes[Int(cell.style.ink.rawValue)]
    let scalars = cell.scalars
    cn_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width),
      brush.attributes(with: cell.style), brush.pair)
  }

  private func onScreen(_ cursor: Cursor) -> Cursor {
    Cursor(
      row: max(0, min(cursor.row, size.rows - 1)),
      column: max(0, min(cursor.column, size.columns - 1)))
  }
}

/// The pair and the attributes of a role on this terminal.
private struct Brush {
  let look: Look
  let pair: Int32

  init(_ look: Look, pair: Int) {
    self.look = look
    self.pair = look.isPlain ? 0 : Int32(pair)
  }

  /// The role's attributes and the cell's; reverse twice is no reverse.
  func attributes(with style: Style) -> UInt32 {
    var bits: UInt32 = 0
    if look.bold || style.bold { bits |= UInt32(CN_BOLD) }
    if look.underline || style.underline { bits |= UInt32(CN_UNDERLINE) }
    if look.reverse != style.reverse { bits |= UInt32(CN_REVERSE) }
    return bits
  }
}
