"""Makes the two fonts of the papers (src/main/resources/fonts) from the npm packages @expo-google-fonts/noto-sans-sc and
noto-serif-sc 0.4.3 (SIL Open Font License 1.1) with fontTools 4:

    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xzf *.tgz
    python3 subset.py package/400Regular/NotoSerifSC_400Regular.ttf JianduSerif.ttf [more-characters.txt]

GB2312, Latin, punctuation and, for the serif, the 8105 characters of the 通用规范汉字表 (names like 喆, 镕, 堃).
Kangxi radicals and compatibility ideographs are left out: with them text would be copied and searched as ⼆⽇⼈.
"""
import sys
from fontTools import subset

source, target = sys.argv[1], sys.argv[2]
more = open(sys.argv[3], encoding="utf-8").read() if len(sys.argv) > 3 else ""
wanted = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x2010, 0x2040)) | set(range(0x3000, 0x3100))
wanted |= set(range(0xFF01, 0xFFEF)) | set(range(0x2460, 0x2500)) | {ord(c) for c in more if not c.isspace()}
for high in range(0xA1, 0xFF):
    for low in range(0xA1, 0xFF):
        try:
            wanted.add(ord(bytes([high, low]).decode("gb2312")))
        except UnicodeDecodeError:
            pass
wanted = {c for c in wanted if not (0x2E80 <= c <= 0x2FDF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F)}
options = subset.Options()
options.layout_features = []  # a ligature of two dashes would be drawn but not copied
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.hinting = False
options.notdef_outline = True
options.recalc_timestamp = False
font = subset.load_font(source, options)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=wanted)
subsetter.subset(font)
font["name"].setName(f"Jiandu subset of {font['name'].getDebugName(4)}", 1, 3, 1, 0x409)
subset.save_font(font, target, options)
print(target, len(wanted))
