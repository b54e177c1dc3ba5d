// What HTML becomes as text, case by case: run in node on parse5's tree and in a browser on its own DOM.

export interface HtmlCase {
  readonly name: string;
  readonly html: string;
  /** Tabs as \t; without the line end of the last line. */
  readonly text: string;
}

export const htmlCases: readonly HtmlCase[] = [
  {
    name: "a row is a line, a column a tab",
    html: "<table><tr><td>Revenue</td><td>120</td></tr><tr><td>Cost</td><td>(80)</td></tr></table>",
    text: "Revenue\t120\nCost\t(80)",
  },
  {
    name: "a cell over several columns leaves the rest of them empty",
    html: `<table><tr><td></td><td colspan="3">Three months ended</td></tr>
      <tr><td></td><td>2025</td><td></td><td>2024</td></tr>
      <tr><td>Revenue</td><td>120</td><td></td><td>110</td></tr></table>`,
    text: "\tThree months ended\t\n\t2025\t2024\nRevenue\t120\t110",
  },
  {
    name: "the first blank cell beside a head has a space, so that its reach is known",
    html: `<table><tr><td></td><td colspan="2">Three months</td><td></td></tr>
      <tr><td></td><td>2025</td><td>2024</td><td>Change</td></tr>
      <tr><td>Cash</td><td>1</td><td>2</td><td>(1)</td></tr></table>`,
    text: "\tThree months\t\t \n\t2025\t2024\tChange\nCash\t1\t2\t(1)",
  },
  {
    name: "a cell over several rows keeps its column below",
    html: `<table><tr><td rowspan="2">Segment</td><td>North</td><td>1</td></tr>
      <tr><td>South</td><td>2</td></tr></table>`,
    text: "Segment\tNorth\t1\n\tSouth\t2",
  },
  {
    name: "columns without any text are left out",
    html: "<table><tr><td>Cash</td><td> </td><td>$</td><td>&nbsp;</td><td>46,909</td><td></td></tr></table>",
    text: "Cash\t$\t46,909",
  },
  {
    name: "a line break in a cell is a space",
    html: "<table><tr><td>As of</td><td>March 31,<br>2020</td></tr></table>",
    text: "As of\tMarch 31, 2020",
  },
  {
    name: "columns of figures written with line breaks are rows",
    html: "<table><tr><td>Revenue<br>Cost<br>Profit</td><td>100<br>60<br>40</td></tr></table>",
    text: "Revenue\t100\nCost\t60\nProfit\t40",
  },
  {
    name: "indentation of captions becomes spaces, a hanging indent none",
    html: `<table><tr><td style="padding:2px 1pt">Assets</td><td>1</td></tr>
      <tr><td style="padding-left:10pt">Cash</td><td>2</td></tr>
      <tr><td><p style="margin-left:2em;text-indent:-1em">Debt</p></td><td>3</td></tr>
      <tr><td>&nbsp;&nbsp;&nbsp;Other</td><td>4</td></tr></table>`,
    text: "Assets\t1\n  Cash\t2\n   Debt\t3\n  Other\t4",
  },
  {
    name: "a table around a table only places it",
    html: `<table><tr><td>Menu</td><td><p>Title</p><table><tr><td>Cash</td><td>1</td></tr></table></td></tr></table>`,
    text: "Menu\n\nTitle\n\nCash\t1",
  },
  {
    name: "bullets in a table are lines of text",
    html: `<table><tr><td></td><td>•</td><td></td><td>Revenue was $1.2 million</td></tr></table>
      <ul><li>Margin was 54%</li></ul>`,
    text: "• Revenue was $1.2 million\n\n• Margin was 54%",
  },
  {
    name: "hidden rows, cells and blocks are left out",
    html: `<table><tr style="display: none"><td>9</td><td>9</td></tr>
      <tr><td>Cash</td><td hidden>8</td><td>1</td><td style="display:none">7</td></tr></table>
      <div style="visibility:hidden">6</div><p>Note</p>`,
    text: "Cash\t1\n\nNote",
  },
  {
    name: "entities and windows-1252 leftovers",
    html: "<p>R&amp;D&nbsp;&mdash; Saia\u0092s \u0093net\u0094 &#150; loss &lt;1%</p>",
    text: "R&D — Saia’s “net” – loss <1%",
  },
  {
    name: "blocks are lines, paragraphs stand apart",
    html: "<h1>Results</h1><div>First line</div><div>Second\n line</div><p>Third</p><div><br></div><p>&nbsp;</p>Last",
    text: "Results\n\nFirst line\nSecond line\n\nThird\n\nLast",
  },
  {
    name: "preformatted text is kept as it is",
    html: "<pre>Cash          12,345    11,111\n  Debt           (45)        --</pre>",
    text: "Cash          12,345    11,111\n  Debt           (45)        --",
  },
  {
    name: "EDGAR's wrapper around a document, its tables inside a preformatted page",
    html: `<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<DESCRIPTION>PRESS RELEASE\n<TEXT>\n<HTML><BODY><PRE>
<TABLE>\n<CAPTION>\n            2001\n<S>         <C>\nCash        12,345\n</TABLE>\n</PRE></BODY></HTML></TEXT></DOCUMENT>`,
    text: "EX-99.1\nPRESS RELEASE\n\n            2001\n\nCash        12,345",
  },
  {
    name: "inline XBRL is read through, its hidden header left out",
    html: `<div style="display:none"><ix:header><ix:hidden>0000320193</ix:hidden></ix:header></div>
      <table><tr><td>Net sales</td><td>$</td><td><ix:nonfraction scale="6">94,036</ix:nonfraction></td></tr></table>`,
    text: "Net sales\t$\t94,036",
  },
  {
    name: "a raised note mark is kept apart from the figure",
    html: "<table><tr><td>EPS<sup>1</sup></td><td>12<sup>2</sup></td><td>34<sup>a</sup></td></tr></table>",
    text: "EPS¹\t12²\t34 a",
  },
  {
    name: "menus and controls of a site are left out",
    html: "<nav><a>Investors</a></nav><form><select><option>2024</option></select><button>Go</button></form><p>News</p>",
    text: "News",
  },
];
