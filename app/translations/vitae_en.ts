<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>the CV has %n pages; standard output takes one picture</source>
        <translation>
            <numerusform>the CV has %n page; standard output takes one picture</numerusform>
            <numerusform>the CV has %n pages; standard output takes one picture</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message numerus="yes">
        <source>Add %n sections</source>
        <translation>
            <numerusform>Add %n section</numerusform>
            <numerusform>Add %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n sections</source>
        <translation>
            <numerusform>Delete %n section</numerusform>
            <numerusform>Delete %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n sections</source>
        <translation>
            <numerusform>Move %n section</numerusform>
            <numerusform>Move %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n sections</source>
        <translation>
            <numerusform>Hide %n section</numerusform>
            <numerusform>Hide %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n sections</source>
        <translation>
            <numerusform>Show %n section</numerusform>
            <numerusform>Show %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n groups</source>
        <translation>
            <numerusform>Add %n group</numerusform>
            <numerusform>Add %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n groups</source>
        <translation>
            <numerusform>Delete %n group</numerusform>
            <numerusform>Delete %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n groups</source>
        <translation>
            <numerusform>Move %n group</numerusform>
            <numerusform>Move %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n groups</source>
        <translation>
            <numerusform>Hide %n group</numerusform>
            <numerusform>Hide %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n groups</source>
        <translation>
            <numerusform>Show %n group</numerusform>
            <numerusform>Show %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n entries</source>
        <translation>
            <numerusform>Add %n entry</numerusform>
            <numerusform>Add %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entries</source>
        <translation>
            <numerusform>Delete %n entry</numerusform>
            <numerusform>Delete %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n entries</source>
        <translation>
            <numerusform>Move %n entry</numerusform>
            <numerusform>Move %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n entries</source>
        <translation>
            <numerusform>Hide %n entry</numerusform>
            <numerusform>Hide %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n entries</source>
        <translation>
            <numerusform>Show %n entry</numerusform>
            <numerusform>Show %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n roles</source>
        <translation>
            <numerusform>Add %n role</numerusform>
            <numerusform>Add %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n roles</source>
        <translation>
            <numerusform>Delete %n role</numerusform>
            <numerusform>Delete %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n roles</source>
        <translation>
            <numerusform>Move %n role</numerusform>
            <numerusform>Move %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n roles</source>
        <translation>
            <numerusform>Hide %n role</numerusform>
            <numerusform>Hide %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n roles</source>
        <translation>
            <numerusform>Show %n role</numerusform>
            <numerusform>Show %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n bullets</source>
        <translation>
            <numerusform>Add %n bullet</numerusform>
            <numerusform>Add %n bullets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n bullets</source>
        <translation>
            <numerusform>Delete %n bullet</numerusform>
            <numerusform>Delete %n bullets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n bullets</source>
        <translation>
            <numerusform>Move %n bullet</numerusform>
            <numerusform>Move %n bullets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n bullets</source>
        <translation>
            <numerusform>Hide %n bullet</numerusform>
            <numerusform>Hide %n bullets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n bullets</source>
        <translation>
            <numerusform>Show %n bullet</numerusform>
            <numerusform>Show %n bullets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n profiles</source>
        <translation>
            <numerusform>Add %n profile</numerusform>
            <numerusform>Add %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n profiles</source>
        <translation>
            <numerusform>Delete %n profile</numerusform>
            <numerusform>Delete %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n profiles</source>
        <translation>
            <numerusform>Move %n profile</numerusform>
            <numerusform>Move %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n profiles</source>
        <translation>
            <numerusform>Hide %n profile</numerusform>
            <numerusform>Hide %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n profiles</source>
        <translation>
            <numerusform>Show %n profile</numerusform>
            <numerusform>Show %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n own fields</source>
        <translation>
            <numerusform>Add %n own field</numerusform>
            <numerusform>Add %n own fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n own fields</source>
        <translation>
            <numerusform>Delete %n own field</numerusform>
            <numerusform>Delete %n own fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n own fields</source>
        <translation>
            <numerusform>Move %n own field</numerusform>
            <numerusform>Move %n own fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n own fields</source>
        <translation>
            <numerusform>Hide %n own field</numerusform>
            <numerusform>Hide %n own fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n own fields</source>
        <translation>
            <numerusform>Show %n own field</numerusform>
            <numerusform>Show %n own fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n items</source>
        <translation>
            <numerusform>Add %n item</numerusform>
            <numerusform>Add %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n items</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n items</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n items</source>
        <translation>
            <numerusform>Hide %n item</numerusform>
            <numerusform>Hide %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n items</source>
        <translation>
            <numerusform>Show %n item</numerusform>
            <numerusform>Show %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n items</source>
        <translation>
            <numerusform>Duplicate %n item</numerusform>
            <numerusform>Duplicate %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message numerus="yes">
        <source>Even set as wide as the theme allows, the CV does not fill %n pages. Add to it, or choose fewer pages.</source>
        <translation>
            <numerusform>Even set as wide as the theme allows, the CV does not fill %n page. Add to it, or choose fewer pages.</numerusform>
            <numerusform>Even set as wide as the theme allows, the CV does not fill %n pages. Add to it, or choose fewer pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No setting that the theme allows brings the CV to exactly %n pages. Choose another number.</source>
        <translation>
            <numerusform>No setting that the theme allows brings the CV to exactly %n page. Choose another number.</numerusform>
            <numerusform>No setting that the theme allows brings the CV to exactly %n pages. Choose another number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n lines)</source>
        <translation>
            <numerusform>%1 (%n line)</numerusform>
            <numerusform>%1 (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sections</source>
        <translation>
            <numerusform>%n more section</numerusform>
            <numerusform>%n more sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines too many, even set as tightly as the theme allows. Behind the last page stand: %1. Shorten these or others, or choose more pages.</source>
        <translation>
            <numerusform>%n line too many, even set as tightly as the theme allows. Behind the last page stand: %1. Shorten these or others, or choose more pages.</numerusform>
            <numerusform>%n lines too many, even set as tightly as the theme allows. Behind the last page stand: %1. Shorten these or others, or choose more pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n links lead nowhere; the text is kept.</source>
        <translation>
            <numerusform>%n link leads nowhere; the text is kept.</numerusform>
            <numerusform>%n links lead nowhere; the text is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>Imported, with %n thing(s) to look at. Save it to keep it.</source>
        <translation>
            <numerusform>Imported, with %n thing to look at. Save it to keep it.</numerusform>
            <numerusform>Imported, with %n things to look at. Save it to keep it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::ArrangementCard</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::DesignPanel</name>
    <message numerus="yes">
        <source>And %n more option(s): another word finds fewer.</source>
        <translation>
            <numerusform>And %n more option: another word finds fewer.</numerusform>
            <numerusform>And %n more options: another word finds fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::FitRow</name>
    <message numerus="yes">
        <source>The CV fills %n page(s) already.</source>
        <translation>
            <numerusform>The CV fills %n page already.</numerusform>
            <numerusform>The CV fills %n pages already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fit on %n page(s)</source>
        <translation>
            <numerusform>Fit on %n page</numerusform>
            <numerusform>Fit on %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::FormPane</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::OptionCard</name>
    <message numerus="yes">
        <source>%n more option(s)</source>
        <translation>
            <numerusform>%n more option</numerusform>
            <numerusform>%n more options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::OutlineModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n items</source>
        <translation>
            <numerusform>Copy %n item</numerusform>
            <numerusform>Copy %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::OutlineView</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::StatusStrip</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitae::ThemeGallery</name>
    <message numerus="yes">
        <source>Keep your %n change(s) of the design on top</source>
        <translation>
            <numerusform>Keep your change of the design on top</numerusform>
            <numerusform>Keep your %n changes of the design on top</numerusform>
        </translation>
    </message>
</context>
</TS>
