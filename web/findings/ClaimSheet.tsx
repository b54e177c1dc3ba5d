// The claims made in prose, each with its verdict and the figure it speaks of.
import type { Claim } from "#report";
import { reading } from "../analysis/reading.js";
import { tally, VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { selectClaim, selection } from "../view/selection.js";
import { FigureLink } from "./Arithmetic.js";
import { byHand, claimGroup, reasonWords } from "./claims.js";
import { leaveForPlace } from "./findings.js";
import { captionOf } from "./place.js";

export function ClaimSheet({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return <p class="quiet sheet">No numeric claims were found in the prose.</p>;
  const open = claims.filter((claim) => claimGroup(claim) === "by_hand");
  const shown = byHand.value ? open : claims;
  return (
    <div class="sheet">
      {open.length > 0 && (
        <label class="check">
          <input type="checkbox" checked={byHand.value} onChange={() => (byHand.value = !byHand.value)} />{" "}
          Only the {tally(open.length)} to check by hand
        </label>
      )}
      <table class="claims">
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">Claim</th>
            <th scope="col">Figures</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((claim) => (
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
            leaveForPlace("source");
          }}
        >
          {claim.text}
        </button>
        <Speaks claim={claim} />
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

/** Of whom a claim speaks, and why it is not tied. */
function Speaks({ claim }: { claim: Claim }) {
  const { scope } = claim as { readonly scope?: string | null };
  const words = [scope ?? "", reasonWords(claim)].filter((part) => part !== "").join("; ");
  return words === "" ? null : <span class="quiet bound">{words}</span>;
}
