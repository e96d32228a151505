<#
.SYNOPSIS
	Carries out mailboxes.csv in the Exchange Management Shell (Exchange Server on premises).
.DESCRIPTION
	Every value goes to a cmdlet as a parameter's value; none is ever part of a command's text. A row that is done already is passed over, so the script can be
	run again after a failure. Try it first with -WhatIf.
.EXAMPLE
	.\import-mailboxes.ps1 -Path out\mailboxes.csv -Passwords out\passwords.csv -OrganizationalUnit 'OU=Mail,DC=tuyenquang,DC=gov,DC=vn' -WhatIf
.EXAMPLE
	.\import-mailboxes.ps1 -Path out\deletions.csv -AllowDeletions
#>
[CmdletBinding(SupportsShouldProcess)]
param(
	[Parameter(Mandatory)][string] $Path,
	[string] $Passwords,
	[string] $OrganizationalUnit,
	[switch] $AllowDeletions
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# The reverse of the guard against formulas: one apostrophe before the value.
function Remove-Guard([string] $Cell) {
	if ($Cell.StartsWith("'")) { $Cell.Substring(1) } else { $Cell }
}

function Test-Mailbox([string] $Address) {
	$null -ne (Get-Mailbox -Identity $Address -ErrorAction SilentlyContinue)
}

$passwordOf = @{}
if ($Passwords) {
	foreach ($row in Import-Csv -LiteralPath $Passwords -Encoding UTF8) {
		$passwordOf[(Remove-Guard $row.Address)] = ConvertTo-SecureString -AsPlainText -Force (Remove-Guard $row.Password)
	}
}

foreach ($row in Import-Csv -LiteralPath $Path -Encoding UTF8) {
	$address = Remove-Guard $row.Address
	if (-not $PSCmdlet.ShouldProcess($address, $row.Action)) { continue }
	try {
		switch ($row.Action) {
			'rename' {
				$new = Remove-Guard $row.NewAddress
				if ((Test-Mailbox $new) -or -not (Test-Mailbox $address)) { continue }
				Set-Mailbox -Identity $address -EmailAddressPolicyEnabled $false -PrimarySmtpAddress $new -UserPrincipalName $new -Alias ($new.Split('@')[0])
				# Exchange keeps the old address beside the new one; it goes where somebody else gets it now.
				if ($row.DropOldAddress -eq 'TRUE') { Set-Mailbox -Identity $new -EmailAddresses @{ Remove = "smtp:$address" } }
			}
			'create' {
				if (Test-Mailbox $address) { continue }
				if (-not $passwordOf.ContainsKey($address)) { throw 'no password: give -Passwords' }
				$local = $address.Split('@')[0]
				$new = @{
					Name                     = $local
					Alias                    = $local
					UserPrincipalName        = $address
					PrimarySmtpAddress       = $address
					DisplayName              = Remove-Guard $row.DisplayName
					LastName                 = Remove-Guard $row.LastName
					FirstName                = Remove-Guard $row.FirstName
					Password                 = $passwordOf[$address]
					ResetPasswordOnNextLogon = $true
				}
				if ($OrganizationalUnit) { $new['OrganizationalUnit'] = $OrganizationalUnit }
				New-Mailbox @new | Out-Null
			}
			{ $_ -in 'suspend', 'close' } {
				Set-Mailbox -Identity $address -AccountDisabled $true
				# From itself alone: nobody else's mail is taken, and nobody can log in to send it any.
				if ($row.RefuseMail -eq 'TRUE') { Set-Mailbox -Identity $address -AcceptMessagesOnlyFrom $address }
			}
			'restore' {
				Set-Mailbox -Identity $address -AccountDisabled $false -AcceptMessagesOnlyFrom $null
				if ($row.ChangePassword -eq 'TRUE') { Set-User -Identity $address -ResetPasswordOnNextLogon $true }
			}
			'change-password' { Set-User -Identity $address -ResetPasswordOnNextLogon $true }
			'delete' {
				if (-not $AllowDeletions) { throw 'deleting is for good: give -AllowDeletions' }
				if (Test-Mailbox $address) { Remove-Mailbox -Identity $address -Permanent $true -Confirm:$false }
			}
			default { throw 'unknown action' }
		}
	}
	catch {
		Write-Warning "$address, $($row.Action): $($_.Exception.Message)"
	}
}
