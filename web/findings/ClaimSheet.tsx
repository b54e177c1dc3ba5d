// The claims made in prose, each with its verdict and the figure it speaks of.
import type { Claim } from "#report";
import { reading } from "../analysis/reading.js";
import { VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { selectClaim, selection } from "../view/selection.js";
import { FigureLink } from "./Arithmetic.js";
import { captionOf } from "./place.js";

export function ClaimSheet({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return <p class="quiet sheet">No numeric claims were found in the prose.</p>;
  return (
    <div class="sheet">
      <table class="claims">
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">Claim</th>
            <th scope="col">Figures</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClaimRow({ claim }: { claim: Claim }) {
  const figures = claim.binds
    .map((ref) => reading.value?.index.figures.get(ref))
    .filter((figure) => figure !== undefined);
  return (
    <tr aria-current={selection.value?.ref === claim.id}>
      <td class="claim-verdict">
        <VerdictIcon verdict={claim.verdict} /> {VERDICTS[claim.verdict].word}
      </td>
      <td>
        <button
          type="button"
          class="link quote"
          onClick={() => {
            selectClaim(claim.id, null);
          }}
        >
          {claim.text}
        </button>
      </td>
      <td>
        {figures.map((figure) => (
          <span key={figure.ref} class="bound">
            <FigureLink figure={figure} />{" "}
            <span class="quiet">
              {captionOf(figure.row.caption)}, {figure.column.label}
            </span>
          </span>
        ))}
      </td>
    </tr>
  );
}
