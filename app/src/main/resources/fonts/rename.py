"""Makes the screen copies: rename.py SARABUN.ttf SAMUT.ttf (needs fontTools)."""

import sys
from fontTools.ttLib import TTFont

ASCENT, DESCENT = 1290, 570

font = TTFont(sys.argv[1], recalcTimestamp=False)
font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ASCENT, -DESCENT, 0
metrics = font["OS/2"]
metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ASCENT, -DESCENT, 0
metrics.usWinAscent, metrics.usWinDescent = ASCENT, DESCENT
for name in font["name"].names:
    if name.nameID in (1, 3, 4, 6, 16):
        tight = name.nameID in (3, 6)
        name.string = name.toUnicode().replace("Sarabun", "SamutSarabun" if tight else "Samut Sarabun")
font.save(sys.argv[2])
